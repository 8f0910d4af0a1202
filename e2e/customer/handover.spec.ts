import { expect, test } from '@playwright/test'
import { routing } from '@/i18n/routing'
import type { HandOverField } from '@/lib/handover/handover-rules'
import { colleagueAt, handOver, ola, plantHandover, sendHandOver, someAddress } from '../support/colleague'
import { Customer } from '../support/customer'
import { query, rowsOf } from '../support/database'
import { formsOf } from '../support/html'
import { invite } from '../support/invitation'
import { linkIn, listMails, receiveMail } from '../support/mailbox'
import { plantInvitation, plantLink } from '../support/plant'
import { enter, Visitor } from '../support/visitor'
import { wordsIn } from '../support/words'

const taskId = 'check-rights'
const kari = 'Kari Nordmann'

for (const javaScriptEnabled of [true, false]) {
  test(`A task goes to a colleague in another language and comes back done, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const [email, senderEmail] = [someAddress(), someAddress()]
    const link = await invite({ locale: 'fr', name: kari, email: senderEmail })
    const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
    const sender = new Customer(page, await wordsIn('fr'))
    await sender.begin(link)
    await sender.openTask(taskId)
    await handOver(sender, email, 'no')
    await expect(sender.heading(sender.words.say('task.handedOver.title', { name: ola.name }))).toBeVisible()
    await sender.link('common.allTasks').first().click()
    await expect(sender.row(taskId)).toContainText(sender.words.say('common.status.handedOver'))
    await expect(sender.row(taskId)).toContainText(ola.name)

    const requestMail = await receiveMail(email)
    expect(requestMail.subject).toContain(kari)
    expect(requestMail.text).toContain('> Takk!')
    const colleague = await colleagueAt(browser, linkIn(requestMail), 'no', javaScriptEnabled)
    const { words } = colleague
    await expect(colleague.page.locator('html')).toHaveAttribute('lang', 'nb')
    await expect(colleague.heading(words.say('start.asked.title', { name: kari }))).toBeVisible()
    await colleague.button('start.asked.begin').click()
    await colleague.seesTask(taskId)
    expect(colleague.page.url()).not.toContain('start')
    await expect(colleague.main.getByRole('link')).toHaveCount(0)
    await colleague.ticks(false).first().click()
    await expect(colleague.ticks(true)).toHaveCount(1)
    await sender.openTask(taskId)
    const seen = () => page.reload().then(() => sender.main.locator('li[data-state=done]').count())
    await expect.poll(seen).toBe(1)
    const finish = words.say('task.asked.submit', { name: kari })
    await colleague.main.getByRole('button', { name: finish, exact: true }).click()
    await expect(colleague.heading(words.say('handOver.thankYou.title'))).toBeVisible()

    const finishedMail = await receiveMail(senderEmail)
    expect(finishedMail.subject).toContain(ola.name)
    await page.goto(linkIn(finishedMail))
    await expect(sender.row(taskId)).toContainText(sender.words.say('common.status.attested'))
    await expect(sender.row(taskId)).toContainText(ola.name)
    await colleague.page.goto(linkIn(requestMail))
    await expect(colleague.heading(words.say('start.taskFinished.title'))).toBeVisible()
  })
}

test('A handover to a wrong address names the error and keeps what was typed', async ({ page }) => {
  const sender = new Customer(page, await wordsIn('en'))
  await sender.begin(await plantLink({ locale: 'en' }))
  await sender.openTask('answer-questions')
  await handOver(sender, 'ola at nordlys', 'fr', 'fr')
  const { main, words } = sender
  await expect(main.getByText(words.say('handOver.errors.notAnAddress'))).toBeVisible()
  await expect(main.getByRole('alert')).toBeFocused()
  const field = (label: HandOverField) => main.getByLabel(words.say(`handOver.${label}`), { exact: true })
  await expect(field('name')).toHaveValue(ola.name)
  await expect(field('email')).toHaveValue('ola at nordlys')
  await expect(field('message')).toHaveValue(ola.message)
  await expect(field('language')).toHaveValue('fr')
  await expect(field('erpLanguage')).toHaveValue('fr')
})

test("A colleague's link opens no page but the task, in this onboarding or in another", async () => {
  const planted = await plantInvitation()
  const { colleague, words, ownPath } = await plantHandover(planted, taskId)
  expect((await colleague.open(ownPath)).status).toBe(200)
  const setupPath = `/en/setup/${planted.onboardingId}`
  const others = words.guide.tasks.map(({ id }) => id).filter((id) => id !== taskId)
  const other = await plantInvitation()
  const closed = [
    setupPath,
    ...others.map((id) => `${setupPath}/${id}`),
    `${setupPath}/${taskId}/hand-over`,
    `${setupPath}/print`,
    `${setupPath}/done`,
    `${setupPath}/tests/${planted.participantId}`,
    `/en/setup/${other.onboardingId}`,
    `/en/setup/${other.onboardingId}/${taskId}`,
  ]
  for (const path of closed) expect((await colleague.open(path)).status, path).toBe(404)
  const page = await colleague.open(ownPath)
  const links = [...page.html.matchAll(/<a\b[^>]*href="([^"]*)"/g)].map(([, href]) => href)
  expect(links).toEqual(['#main'])
})

test("A colleague's session sends no form but those of the colleague's own page", async () => {
  const planted = await plantInvitation({
    answers: { permissionType: 'role', ipFilter: 'yes' },
    done: ['check-rights', 'answer-questions'],
  })
  const own = 'authorize-sender'
  const { sender, colleague, ownPath } = await plantHandover(planted, own)
  const setupPath = `/en/setup/${planted.onboardingId}`
  const pages = [
    '',
    '/check-rights',
    '/answer-questions',
    '/allow-ips',
    '/subscribe-web-services',
    '/connect',
    '/allow-ips/hand-over',
    `/${own}`,
  ]
  const forms = await Promise.all(
    pages.map(async (page) =>
      formsOf((await sender.open(`${setupPath}${page}`)).html).map(({ fields }) => fields),
    ),
  )
  // A colleague may choose their languages on the task's page. No other form of the task has the field `path`.
  const isLanguageForm = (fields: [string, string][]) =>
    fields.some(([name, value]) => name === 'taskId' && value === own) &&
    fields.some(([name]) => name === 'path')
  const foreign = forms.flat().filter((fields) => !isLanguageForm(fields))
  expect(foreign.length).toBeGreaterThan(20)
  const before = await rowsOf(planted.onboardingId)
  for (const fields of foreign) {
    expect((await colleague.post(ownPath, fields)).status, fields.join()).toBe(404)
  }
  expect(await rowsOf(planted.onboardingId)).toEqual(before)
})

test("A colleague's form that names another task or onboarding is rejected and changes nothing", async () => {
  const planted = await plantInvitation()
  const { colleague, ownPath } = await plantHandover(planted, taskId)
  const other = await plantInvitation()
  const own = formsOf((await colleague.open(ownPath)).html).map(({ fields }) => fields)
  const swaps: Record<string, string>[] = [
    { taskId: 'authorize-sender' },
    { taskId: 'connect' },
    { taskId: '' },
    { onboardingId: other.onboardingId },
  ]
  const before = [await rowsOf(planted.onboardingId), await rowsOf(other.onboardingId)]
  for (const swap of swaps) {
    for (const fields of own) {
      const swapped = fields.map(([name, value]): [string, string] => [name, swap[name] ?? value])
      expect((await colleague.post(ownPath, swapped)).status).toBe(404)
    }
  }
  expect([await rowsOf(planted.onboardingId), await rowsOf(other.onboardingId)]).toEqual(before)
})

test('When the sender takes a task back, the colleague’s link and session end at once, and the link says so', async () => {
  const planted = await plantInvitation()
  const { sender, colleague, link, taskPath, ownPath, words } = await plantHandover(planted, taskId)
  const own = formsOf((await colleague.open(ownPath)).html).map(({ fields }) => fields)
  const page = await sender.press(await sender.open(taskPath), words.say('task.handedOver.takeBack'))
  expect(page.text).not.toContain(words.say('task.handedOver.takeBack'))
  expect((await colleague.open(ownPath)).status).toBe(404)
  for (const fields of own) expect((await colleague.post(ownPath, fields)).status).toBe(404)
  expect((await new Visitor().open(new URL(link).pathname)).text).toContain(
    words.say('start.taskTakenBack.title'),
  )
})

for (const locale of routing.locales) {
  test(`An expired link says so to the colleague, and the sender can ask a colleague again, in ${locale}`, async () => {
    const planted = await plantInvitation({ locale })
    const { sender, colleague, link, ownPath } = await plantHandover(planted, taskId, locale)
    await query(
      `update "AccessLink" set "expiresAt" = now() - interval '1 minute' where "onboardingId" = $1 and "taskId" is not null`,
      [planted.onboardingId],
    )
    const words = await wordsIn(locale)
    expect((await colleague.open(ownPath)).status).toBe(404)
    expect((await new Visitor().open(new URL(link).pathname)).text).toContain(
      words.say('start.taskExpired.title'),
    )
    const page = await sender.open(`/${locale}/setup/${planted.onboardingId}/${taskId}`)
    expect(page.text).toMatch(words.like('task.handoverExpired', ['until'], { name: ola.name }))
    expect(page.text).toContain(words.say('task.askColleague'))
  })
}

test('A sender can remind a colleague once a day at most, and the reminder has the same link', async () => {
  const planted = await plantInvitation()
  const { sender, email, link, taskPath, words } = await plantHandover(planted, taskId)
  const remind = words.say('task.handedOver.remind', { name: ola.name })
  const early = await sender.open(taskPath)
  expect(early.text).not.toContain(remind)
  await query(`update "Handover" set at = at - interval '25 hours' where "onboardingId" = $1`, [
    planted.onboardingId,
  ])
  const page = await sender.open(taskPath)
  const [first, again] = [await sender.press(page, remind), await sender.press(page, remind)]
  expect(first.text).not.toContain(remind)
  expect(again.status).toBe(200)
  expect(linkIn(await receiveMail(email, 2))).toBe(link)
  expect(await listMails(email)).toHaveLength(2)
})

test('A colleague enters the sign-in details without a test, and the sender tests them without seeing the password', async () => {
  const ids = (await wordsIn('en')).guide.tasks.map(({ id }) => id)
  const done = ids.filter((id) => id !== 'connect')
  const planted = await plantInvitation({ answers: { permissionType: 'role' }, done })
  const { sender, colleague, ownPath, taskPath, words } = await plantHandover(planted, 'connect')
  const page = await colleague.open(ownPath)
  expect(page.text).not.toContain(words.say('connect.submit'))
  const typed = {
    'credentials.companyId': 'OK',
    'credentials.userId': 'Payhawk',
    'credentials.password': 'secret-1',
  }
  const name = 'finance@nordlys.example'
  const thanks = await colleague.press(page, words.say('task.asked.details', { name }), typed)
  expect(thanks.text).toContain(words.say('handOver.thankYou.title'))
  expect((await colleague.open(ownPath)).status).toBe(404)
  const form = await sender.open(taskPath)
  expect(form.html).toContain('value="Payhawk"')
  expect(form.html).not.toContain('secret-1')
  expect(form.text).toContain(words.say('connect.submit'))
})

test("A sender who opens the colleague's link keeps their own session", async () => {
  const planted = await plantInvitation()
  const { sender, link, taskPath, words } = await plantHandover(planted, taskId)
  const start = await sender.open(new URL(link).pathname)
  const page = await sender.post(start.path, formsOf(start.html)[0]?.fields ?? [])
  expect(page.text).toContain(words.say('task.handedOver.title', { name: ola.name }))
  expect((await sender.open(taskPath)).status).toBe(200)
  expect((await sender.open(`/en/setup/${planted.onboardingId}`)).status).toBe(200)
})

test('A customer cannot hand over a task of another customer', async () => {
  const [mine, theirs] = [await plantInvitation(), await plantInvitation()]
  const words = await wordsIn('en')
  const visitor = await enter(mine)
  const page = await sendHandOver(visitor, `/en/setup/${mine.onboardingId}/${taskId}`, words, {
    email: someAddress(),
    onboardingId: theirs.onboardingId,
  })
  expect(page.status).toBe(404)
  expect(await query('select 1 from "Handover" where "onboardingId" = $1', [theirs.onboardingId])).toEqual([])
})
