import { expect, type Page, test } from '@playwright/test'
import { Customer } from '../support/customer'
import { countTicks } from '../support/database'
import { plantInvitation } from '../support/plant'
import { enter } from '../support/visitor'
import { wordsIn } from '../support/words'

const taskId = 'check-rights'
const roleAnswers = { permissionType: 'role', ipFilter: 'yes' }
const locales = ['en', 'fr', 'no'] as const

/** Brings a new customer to the task that these tests tick. */
async function beginTask(page: Page, locale: (typeof locales)[number] = 'en') {
  const words = await wordsIn(locale)
  const planted = await plantInvitation({ locale })
  const customer = new Customer(page, words)
  await customer.begin(planted.path)
  await customer.goOn()
  await customer.seesTask(taskId)
  return { words, planted, customer }
}

for (const locale of locales) {
  test(`Ticks set on a slow network are all saved although the customer goes on to the list at once (${locale})`, async ({
    page,
    context,
  }) => {
    const { words, planted, customer } = await beginTask(page, locale)
    const network = await context.newCDPSession(page)
    await network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 600,
      downloadThroughput: -1,
      uploadThroughput: -1,
    })
    const open = await customer.ticks(false).all()
    expect(open).toHaveLength(3)
    await page.evaluate(
      ([list]) => {
        for (const tick of document.querySelectorAll<HTMLElement>('main [aria-pressed="false"]')) tick.click()
        const links = [...document.querySelectorAll<HTMLElement>('main a')]
        links.find(({ textContent }) => textContent === list)?.click()
      },
      [words.say('common.saveForLater')] as const,
    )
    await expect(customer.heading(words.say('taskList.title'))).toBeVisible()
    await expect.poll(() => countTicks(planted)).toBe(3)
    await expect(customer.row(taskId)).toContainText(words.say('common.status.inProgress'))
    // Going back shows what was saved, and nothing is left in the browser.
    await page.goBack()
    await expect(customer.ticks(true)).toHaveCount(3)
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  })
}

/** Returns the marks of the drawing whose state is another than that of their actions in the list, and how many there are of each state. */
function compareMarks(page: Page): Promise<{ wrong: string[]; done: number; now: number }> {
  return page.evaluate(() => {
    const marks = [...document.querySelectorAll<HTMLElement>('figure [data-actions]')]
    const stateOf = (id: string) => document.getElementById(id)?.dataset.state
    const expected = (mark: HTMLElement) => {
      const states = mark.dataset.actions?.split(' ').map(stateOf) ?? []
      if (states.includes('now')) return 'now'
      return states.every((state) => state === 'done') ? 'done' : 'todo'
    }
    const count = (state: string) => marks.filter(({ dataset }) => dataset.state === state).length
    const wrong = marks.filter((mark) => mark.dataset.state !== expected(mark)).map((mark) => mark.outerHTML)
    return { wrong, done: count('done'), now: count('now') }
  })
}

test('The drawing follows the ticks at once, on the way back, and while nothing can be saved', async ({
  page,
  context,
}) => {
  const planted = await plantInvitation({ done: ['check-rights', 'answer-questions'], answers: roleAnswers })
  const customer = new Customer(page, await wordsIn('en'))
  await customer.begin(planted.path)
  await customer.openTask('create-role')
  expect(await compareMarks(page)).toMatchObject({ wrong: [], done: 0 })
  await customer.ticks(false).first().click()
  await expect.poll(() => compareMarks(page)).toMatchObject({ wrong: [], done: 1 })
  await customer.seesSaved()

  await customer.openList()
  await page.goBack()
  await expect.poll(() => compareMarks(page)).toMatchObject({ wrong: [], done: 1 })

  await context.route('**/ticks', (route) => route.abort())
  await customer.ticks(false).first().click()
  await expect.poll(async () => (await compareMarks(page)).done).toBeGreaterThan(1)
  const { done } = await compareMarks(page)
  await page.reload()
  // The server knows of one tick; the browser keeps the other.
  await expect.poll(() => compareMarks(page)).toMatchObject({ wrong: [], done })
})

test('The focus stays on a link of the list when the list is read again for a tick of the page before', async ({
  page,
}) => {
  const { planted, customer } = await beginTask(page)
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/ticks', async (route) => {
    await released
    await route.continue()
  })
  await customer.ticks(false).first().click()
  await customer.openList()
  const link = customer.row(taskId).getByRole('link')
  await link.focus()
  release()
  await expect.poll(() => countTicks(planted)).toBe(1)
  await expect(customer.row(taskId)).toContainText((await wordsIn('en')).say('common.status.inProgress'))
  await expect(link).toBeFocused()
})

test('A tick that changes nothing else on the page loads no page', async ({ page }) => {
  const { planted, customer } = await beginTask(page)
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.headers().rsc) asked.push(request.url())
  })
  for (const count of [1, 2]) {
    await customer.ticks(false).first().click()
    await expect.poll(() => countTicks(planted)).toBe(count)
    await customer.seesSaved()
  }
  await expect(customer.ticks(true)).toHaveCount(2)
  expect(asked).toEqual([])
})

test('A tick stays shown as set when the page arrives that was read before it was saved', async ({
  page,
}) => {
  const words = await wordsIn('en')
  const planted = await plantInvitation({ done: ['check-rights'] })
  const setup = `/en/setup/${planted.onboardingId}`
  const visitor = await enter(planted)
  const customer = new Customer(page, words)
  await customer.begin(planted.path)
  await page.goto(`${setup}/authorize-sender`)
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  let read = 0
  await page.route('**/*', async (route) => {
    if (!route.request().headers().rsc) return route.continue()
    const response = await route.fetch()
    read += 1
    await released
    await route.fulfill({ response })
  })
  // The answer to the next tick tells the page that somebody has finished another task, so it is read again.
  await visitor.press(await visitor.open(`${setup}/subscribe-web-services`), words.say('common.continue'))
  await customer.ticks(false).first().click()
  await expect.poll(() => read).toBe(1)
  const before = await countTicks(planted)
  await customer.ticks(false).first().click()
  await expect.poll(() => countTicks(planted)).toBe(before + 1)
  await customer.seesSaved()
  release()
  // The page that arrives is older than the second tick, so it is read once more.
  await expect.poll(() => read).toBe(2)
  await expect(customer.ticks(true)).toHaveCount(2)
})

test('Ticks that a page has left in the browser are sent from whichever page of the onboarding is opened next', async ({
  page,
  context,
  browser,
}) => {
  const { words, planted, customer } = await beginTask(page)
  const list = page.url().replace(`/${taskId}`, '')
  await context.route('**/ticks', (route) => route.abort())
  await customer.ticks(false).first().click()
  await expect(customer.main.getByText(words.say('task.saving.kept'))).toBeVisible()
  // The first page stays open and cut off: one that is closed lets go what it was just sending.
  const later = await browser.newContext({ storageState: await context.storageState() })
  expect(await countTicks(planted)).toBe(0)
  await (await later.newPage()).goto(`${list}/print`)
  await expect.poll(() => countTicks(planted)).toBe(1)
  await later.close()
})

test('An answer that is none, as of a proxy in between, does not count, and the tick is sent again', async ({
  page,
  context,
}) => {
  const { words, planted, customer } = await beginTask(page)
  const answers = ['{}', 'null', '<!doctype html>']
  await context.route('**/ticks', (route) => {
    const body = answers.shift()
    return body === undefined ? route.continue() : route.fulfill({ status: 200, body })
  })
  await customer.ticks(false).first().click()
  await expect(customer.main.getByText(words.say('task.saving.kept'))).toBeVisible()
  await expect.poll(() => countTicks(planted), { timeout: 30_000 }).toBe(1)
  expect(answers).toEqual([])
  await customer.seesSaved()
})
