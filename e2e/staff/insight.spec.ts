import { expect, test } from '@playwright/test'
import { routing } from '@/i18n/routing'
import { query } from '../support/database'
import { plantInvitation } from '../support/plant'
import { signedIn, signIn } from '../support/staff'
import { wordsIn } from '../support/words'

const guideId = 'connex-sage-intacct'

/**
 * Plants an onboarding for each number. Its link was opened ten days ago, and its first task was completed that many hours
 * later. The change of the onboarding comes last, as in the product: it marks the figures to be counted anew.
 */
async function plantOnboardings(hours: number[]): Promise<void> {
  for (const hoursLater of hours) {
    const { onboardingId } = await plantInvitation({ guideId })
    await query(
      `insert into "Event" (id, "onboardingId", at, kind, "taskId")
       values (gen_random_uuid(), $1, now() - interval '10 days' + $2 * interval '1 hour', 'taskCompleted', 'check-rights')`,
      [onboardingId, hoursLater],
    )
    await query(
      `update "Onboarding" set "createdAt" = now() - interval '10 days', "openedAt" = now() - interval '10 days',
         "currentTaskId" = 'answer-questions' where id = $1`,
      [onboardingId],
    )
  }
}

test('The numbers of a guide and a period say how many tenants were invited and how many reached each task', async ({
  page,
}) => {
  await plantOnboardings([1, 2, 3, 30, 40])
  const words = await wordsIn('en')
  await signIn(page)
  await page.goto('/en/dashboard/insight')
  const main = page.getByRole('main')
  await main.getByLabel(words.say('insight.guide')).selectOption(guideId)
  await main.getByLabel(words.say('insight.period'), { exact: true }).selectOption('30')
  await main.getByRole('button', { name: words.say('insight.show'), exact: true }).click()
  await expect(page).toHaveURL(/guide=connex-sage-intacct&period=30/)
  await expect(
    main.getByText(/\d+ tenants invited to “Connex × Sage Intacct” in the last 30 days/),
  ).toBeVisible()
  const connex = await wordsIn('en', 'en')
  const row = main.getByRole('row').filter({ hasText: connex.erp('tasks.answer-questions.title') })
  const [reached = ''] = await row.getByRole('cell').filter({ visible: true }).allInnerTexts()
  expect(Number(reached)).toBeGreaterThanOrEqual(5)
  await expect(main.getByText(words.say('insight.causes.none'))).toBeVisible()
})

test('A viewer may see the numbers, and an unknown guide is not found', async () => {
  const { visitor } = await signedIn({ role: 'viewer' })
  const { say } = await wordsIn('en')
  const page = await visitor.open('/en/dashboard/insight?period=never')
  expect(page.status).toBe(200)
  expect(page.text).toContain(say('insight.tasks.title'))
  expect((await visitor.open('/en/dashboard/insight?guide=gone')).status).toBe(404)
})

test('A viewer may download the numbers as a file, and the download is recorded', async () => {
  for (const locale of routing.locales) {
    const { visitor, email } = await signedIn({ role: 'viewer' })
    const { say } = await wordsIn(locale)
    const file = await visitor.open(`/${locale}/dashboard/insight/export?guide=${guideId}&period=all`)
    expect(file.headers.get('content-type')).toContain('text/csv')
    expect(file.html).toContain(say('insight.tasks.reached'))
    const traces = await query(
      `select 1 from "StaffEvent" e join "Staff" s on s.id = e."staffId" where s.email = $1 and e.kind = 'exported'`,
      [email],
    )
    expect(traces).toHaveLength(1)
  }
})

test('The numbers cannot be downloaded without a session', async ({ request }) => {
  const response = await request.get(`/en/dashboard/insight/export?guide=${guideId}`, { maxRedirects: 0 })
  expect(response.status()).toBe(307)
  expect(response.headers().location).toMatch(/\/en\/sign-in/)
})
