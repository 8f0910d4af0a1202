import { expect, test } from '@playwright/test'
import { signIn } from '../support/staff'
import { Dashboard, plantTenants } from '../support/tenants'
import { wordsIn } from '../support/words'

declare global {
  /** How many rows the second page has had each time that the document changed. */
  var rowsOfSecondPage: number[]
}

test('What the stream of a page of the table still tells while the reader leaves it changes nothing on the next page', async ({
  page,
}) => {
  const { name, companies } = await plantTenants(55)
  await page.addInitScript(() => {
    const streams: EventSource[] = []
    window.rowsOfSecondPage = []
    window.EventSource = class extends EventSource {
      constructor(address: string | URL) {
        super(address)
        streams.push(this)
      }
    }
    // Between any two steps of a page that changes, a browser may hand over an event. The test does so between all of them.
    new MutationObserver(() => {
      const rows = document.querySelectorAll('[data-live]').length
      if (rows > 5) return
      window.rowsOfSecondPage.push(rows)
      const data = JSON.stringify({ rows: [], gone: [], only: [] })
      for (const stream of streams)
        if (stream.readyState !== EventSource.CLOSED && !stream.url.includes('from='))
          stream.dispatchEvent(new MessageEvent('rows', { data, lastEventId: String(Date.now()) }))
    }).observe(document, { childList: true, subtree: true })
  })
  await signIn(page)
  const dashboard = new Dashboard(page, await wordsIn('en'))
  const { say } = dashboard.words
  await dashboard.open(`?view=all&search=${name}&sort=company`)
  await expect(dashboard.main.getByText(say('dashboard.live.live'), { exact: true })).toBeVisible()
  await page.evaluate(() => window.rowsOfSecondPage.splice(0))
  await dashboard.main.getByRole('link', { name: say('onboardingList.pages.next') }).click()
  await expect.poll(() => dashboard.companies()).toEqual(companies.slice(50))
  expect(await page.evaluate(() => [...new Set(window.rowsOfSecondPage)])).toEqual([5])
})
