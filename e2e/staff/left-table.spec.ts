import { expect, test } from '@playwright/test'
import { signIn } from '../support/staff'
import { Dashboard, plantTenants } from '../support/tenants'
import { wordsIn } from '../support/words'

declare global {
  /** Holds the number of rows on the second page after each change of the document. */
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
    // A browser may deliver an event between any two changes of the document. The test delivers one after each change.
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
