import { expect } from '@playwright/test'
import { Customer } from './customer'

/** Without JavaScript: asks for a test's page again by hand. That the page does so by itself is shown by a test of its own. */
export class Impatient extends Customer {
  override async seesVerdict(verdict: string, values = {}): Promise<void> {
    await expect(this.page).toHaveURL(/\/tests\//)
    await expect(async () => {
      await this.page.reload()
      await super.seesVerdict(verdict, values, 2_000)
    }).toPass({ timeout: 20_000 })
  }
}
