import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import type { ListView } from '@/lib/staff/onboarding-list/list-query'
import { plantInvitation } from './plant'
import type { KeyIn, Words } from './words'

/** Tenants that no other test has: their names begin with one that can be searched for, and end in 01, 02 … */
export async function plantTenants(
  count: number,
  seedOf: (index: number) => { locale?: string; guideId?: string; email?: string } = () => ({}),
): Promise<{ name: string; companies: string[] }> {
  const name = `Havn${randomUUID().slice(0, 8)}`
  const companies = Array.from(
    { length: count },
    (_, index) => `${name} ${String(index + 1).padStart(2, '0')}`,
  )
  for (const [index, company] of companies.entries()) await plantInvitation({ company, ...seedOf(index) })
  return { name, companies }
}

/** The dashboard's table as somebody of the staff reads it. */
export class Dashboard {
  readonly main: Locator
  readonly search: Locator

  constructor(
    readonly page: Page,
    readonly words: Words,
  ) {
    this.main = page.getByRole('main')
    this.search = this.main.getByRole('searchbox')
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/${this.words.locale}/dashboard${search}`)
  }

  view(name: ListView): Locator {
    return this.main.getByRole('link', {
      name: new RegExp(`^${this.words.say(`onboardingList.view.${name}`)} ?\\d`),
    })
  }

  filter(name: KeyIn<'onboardingList.filter'>): Locator {
    return this.main.getByRole('combobox', { name: this.words.say(`onboardingList.filter.${name}`) })
  }

  row(company: string): Locator {
    const link = this.page.getByRole('link', { name: company, exact: true })
    return this.main.getByRole('row').filter({ has: link })
  }

  /** The companies in sight, in their order. */
  async companies(): Promise<string[]> {
    return this.main.getByRole('rowheader').getByRole('link').allTextContents()
  }
}
