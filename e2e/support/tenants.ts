import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import type { ListView } from '@/lib/staff/onboarding-list/list-query'
import { plantInvitation } from './plant'
import type { KeyIn, Words } from './words'

/** Plants invited tenants that no other test has. Their companies are called `name` and then 01, 02 and so on. */
export async function plantTenants(
  count: number,
  optionsOf: (index: number) => { locale?: string; guideId?: string; email?: string } = () => ({}),
): Promise<{ name: string; companies: string[] }> {
  const name = `Havn${randomUUID().slice(0, 8)}`
  const companies = Array.from(
    { length: count },
    (_, index) => `${name} ${String(index + 1).padStart(2, '0')}`,
  )
  for (const [index, company] of companies.entries()) await plantInvitation({ company, ...optionsOf(index) })
  return { name, companies }
}

/** The dashboard's table, as a member of the staff reads it. */
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

  /** Returns the companies on the current page of the table, in the table's order. */
  async companies(): Promise<string[]> {
    return this.main.getByRole('rowheader').getByRole('link').allTextContents()
  }
}
