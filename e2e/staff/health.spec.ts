import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { PgBoss } from 'pg-boss'
import { getGuide } from '@/lib/guide/catalog'
import { testConnection } from '../support/connection'
import { query } from '../support/database'
import { sandboxCompany } from '../support/invitation'
import { linkIn, listMails, receiveMail } from '../support/mailbox'
import { plantInvitation } from '../support/plant'
import { signIn } from '../support/staff'
import { enter, Visitor } from '../support/visitor'
import { wordsIn } from '../support/words'

test.describe.configure({ timeout: 240_000 })

const guideId = 'payhawk-sage-intacct'

/** Lets a company of the sandbox behave as another one from now on, or as its ID says. */
async function switchCompany(company: string, to?: string): Promise<void> {
  const path = `/sandbox/switch?company=${company}${to === undefined ? '' : `&to=${to}`}`
  const { status } = await fetch(new URL(path, process.env.SANDBOX_URL), { method: 'POST' })
  expect(status).toBe(200)
}

/** Makes the regular test of an onboarding due, as if its people had left long ago, and asks the product for a round of them. */
async function testRegularly(onboardingId: string): Promise<void> {
  const countTests = async () =>
    (
      await query(
        `select 1 from "ConnectionTest" where "onboardingId" = $1 and origin = 'schedule' and "finishedAt" is not null
         and "finishedAt" > $2`,
        [onboardingId, begun?.before],
      )
    ).length
  const [begun] = await query('select clock_timestamp() as before')
  await query(
    `update "Onboarding" set "nextHealthTestAt" = now(), "lastActivityAt" = now() - interval '2 hours' where id = $1`,
    [onboardingId],
  )
  const boss = new PgBoss({
    connectionString: process.env.DATABASE_URL ?? '',
    migrate: false,
    supervise: false,
    schedule: false,
  })
  boss.on('error', () => undefined)
  await boss.start()
  await boss.send('testConnections')
  await boss.stop({ graceful: false })
  await expect.poll(countTests, { timeout: 90_000 }).toBe(1)
}

async function readState(onboardingId: string): Promise<string | undefined> {
  const [row] = await query<{ state: string }>('select state from "Onboarding" where id = $1', [onboardingId])
  return row?.state
}

/** Returns the state and the cause in each event that the vendor's software is told about the connection. */
async function listPublished(onboardingId: string) {
  const rows = await query(
    `select type, data->'onboarding'->>'state' as state, data->'onboarding'->>'lastCause' as cause from "PublishedEvent"
     where "onboardingId" = $1 and type in ('onboarding.connected', 'onboarding.broken', 'onboarding.reconnected')
     order by sequence`,
    [onboardingId],
  )
  return rows
}

test('When the ERP takes a permission back, the customer, the owner, the dashboard and the vendor’s software learn the same, and again when it returns', async ({
  page,
}) => {
  const words = await wordsIn('en', undefined, getGuide(guideId))
  const company = `Regular ${randomUUID().slice(0, 8)}`
  const email = `${randomUUID().slice(0, 8)}@nordlys.example`
  const answers = { permissionType: 'role', ipFilter: 'no', entities: 'single' }
  const planted = await plantInvitation({ guideId, company, email, answers })
  const { onboardingId } = planted
  const owner = await signIn(page)
  await query(`update "Onboarding" set "ownerId" = (select id from "Staff" where email = $2) where id = $1`, [
    onboardingId,
    owner,
  ])
  const companyId = sandboxCompany('OK')
  await testConnection({ visitor: await enter(planted), onboardingId, words }, { companyId })
  expect(await readState(onboardingId)).toBe('connected')

  await switchCompany(companyId, 'TWO-MISSING')
  await testRegularly(onboardingId)
  expect(await readState(onboardingId)).toBe('connected')
  expect(await listMails(email)).toEqual([])
  await testRegularly(onboardingId)
  await expect.poll(() => readState(onboardingId)).toBe('broken')

  const cause = words.erp('causes.permissionMissing.title')
  const [mail, ownersMail] = [await receiveMail(email), await receiveMail(owner)]
  expect(mail.text).toContain(cause)
  expect(ownersMail.text).toContain(`${company} (Payhawk × Sage Intacct): ${cause}`)
  expect(await listPublished(onboardingId)).toEqual([
    { type: 'onboarding.connected', state: 'connected', cause: null },
    { type: 'onboarding.broken', state: 'broken', cause: 'permissionMissing' },
  ])

  await page.goto(`/en/dashboard?view=all&search=${encodeURIComponent(company)}`)
  const row = page.getByRole('row').filter({ hasText: company })
  await expect(row).toContainText(words.say('dashboard.state.broken'))
  await expect(row).toContainText(cause)
  await page.goto(`/en/dashboard/onboardings/${onboardingId}`)
  await expect(page.getByText(words.say('history.connectionBroken'), { exact: true })).toBeVisible()
  await expect(page.getByText(words.say('connectionTest.history.origin.schedule'))).not.toHaveCount(0)

  const customer = new Visitor()
  const start = await customer.open(new URL(linkIn(mail)).pathname)
  const list = await customer.press(start, words.say('start.begin'))
  expect(list.text).toContain(words.erp('tasks.create-role.title'))
  const task = await customer.open(`/en/setup/${onboardingId}/create-role`)
  expect(task.text).toContain(cause)
  expect(task.text).toContain('A regular test noticed this')

  await switchCompany(companyId)
  await testRegularly(onboardingId)
  await expect.poll(() => readState(onboardingId)).toBe('connected')
  expect((await receiveMail(email, 2)).subject).toContain('works again')
  expect((await receiveMail(owner, 2)).subject).toContain(company)
  expect((await listPublished(onboardingId)).at(-1)).toEqual({
    type: 'onboarding.reconnected',
    state: 'connected',
    cause: null,
  })
  await page.goto(`/en/dashboard?view=all&search=${encodeURIComponent(company)}`)
  await expect(row).toContainText(words.say('dashboard.state.connected'))
})
