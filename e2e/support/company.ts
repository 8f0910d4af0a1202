import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { type Product, startProduct } from '@/tools/test/product'
import { query } from './database'
import { type Account, type OpenProvider, openProvider, passProvider } from './provider'

/** A company that runs an instance of the product. Its staff have accounts at a provider of its own. */
export class Company {
  constructor(
    readonly product: Product,
    readonly provider: OpenProvider,
  ) {}

  /** Creates an account at the provider, a manager's by default. Returns its login name. */
  hire(account: Partial<Account> = {}): string {
    const login = `ines-${randomUUID().slice(0, 8)}`
    const email = `${login}@vendor.example`
    this.provider.accounts.set(login, {
      email,
      email_verified: true,
      name: 'Inès Moreau',
      groups: ['leads'],
      ...account,
    })
    return login
  }

  async signIn(page: Page, login: string, path = '/en/sign-in'): Promise<void> {
    await page.goto(`${this.product.url}${path}`)
    await page.getByRole('main').getByRole('link').first().click()
    await passProvider(page, login)
  }

  /** Makes the last account check of a person's sessions look as old as `ago`, a PostgreSQL interval. */
  async ageSessions(login: string, ago = '15 minutes'): Promise<void> {
    await query(
      `update "StaffSession" s set "askedAt" = now() - $2::interval, "checkedAt" = now() - $2::interval
       from "Staff" p where p.id = s."staffId" and p.subject = $1`,
      [login, ago],
    )
  }

  async close(): Promise<void> {
    await this.product.stop()
    this.provider.close()
  }
}

export async function openCompany(): Promise<Company> {
  const provider = await openProvider()
  const { productPort: port, settings: env } = provider
  return new Company(await startProduct({ databaseUrl: process.env.DATABASE_URL ?? '', port, env }), provider)
}
