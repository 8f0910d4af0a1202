import { expect, test } from '@playwright/test'
import { startProduct } from '@/tools/test/product'
import { startTest, testConnection } from '../support/connection'
import { dumpDatabase, query } from '../support/database'
import { sandboxCompany } from '../support/invitation'
import { plantInvitation } from '../support/plant'
import { type Answer, enter, type Visitor } from '../support/visitor'
import { wordsIn } from '../support/words'

const password = 'Planted-Pa55word-of-the-customer'
/** A password that is refused, one that is repeated back, and answers of every kind. */
const scenarios = ['OK', 'ECHO', 'UNROUTABLE', 'HTML', 'TWO-MISSING', 'SESSION-LOST', 'UNWORDED']

/** In clear, and in the ways that text is wrapped on its way. */
function shapesOf(secret: string): string[] {
  const bytes = Buffer.from(secret)
  return [
    secret,
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ]
}

function expectNowhere(secrets: string[], places: Record<string, string>) {
  for (const [place, text] of Object.entries(places)) {
    expect(text.length, place).toBeGreaterThan(0)
    for (const secret of secrets.flatMap(shapesOf))
      expect(text.includes(secret), `${place}: ${secret}`).toBe(false)
  }
}

async function readEverything(visitor: Visitor, paths: string[]): Promise<{ html: string; payload: string }> {
  const pages: Answer[] = []
  const payloads: Answer[] = []
  for (const path of paths) {
    pages.push(await visitor.open(path))
    payloads.push(await visitor.open(path, { rsc: '1' }))
  }
  expect(payloads.every(({ headers }) => headers.get('content-type')?.includes('text/x-component'))).toBe(
    true,
  )
  return { html: textsOf(pages), payload: textsOf(payloads) }
}
const textsOf = (answers: Answer[]) => answers.map(({ html }) => html).join('\n')

test('Passwords, the sender password and the tokens are found nowhere after a run with all kinds of failures', async () => {
  const senderPassword = 'sandbox-sender-password'
  const product = await startProduct({
    databaseUrl: process.env.DATABASE_URL ?? '',
    env: { LOG_LEVEL: 'trace' },
  })
  const words = await wordsIn('en')
  const planted = await plantInvitation({ answers: { permissionType: 'role' } })
  const visitor = await enter(planted, product.url)
  const [sessionToken = ''] = visitor.cookies.values()
  const setup = `/en/setup/${planted.onboardingId}`
  const paths = [
    setup,
    ...words.guide.tasks.map(({ id }) => `${setup}/${id}`),
    `${setup}/print`,
    `${setup}/done`,
  ]
  for (const scenario of scenarios) {
    const typed = { companyId: sandboxCompany(scenario), password }
    paths.push((await testConnection({ visitor, ...planted, words }, typed)).path)
  }
  // The right one is planted by the sandbox itself: a test that connects is to leave no more than one that fails.
  const connected = await testConnection({ visitor, ...planted, words }, { companyId: sandboxCompany('OK') })
  expect(connected.text).toContain(words.say('connectionTest.connected.title'))
  paths.push(connected.path)
  // Faults of the form: what was typed comes back, except the secret.
  const tooLong = `${password}${'x'.repeat(200)}`
  const refused = await startTest(
    { visitor, ...planted, words },
    { companyId: 'a\u0007b', password: tooLong },
  )
  expect(refused.text).toContain(words.say('connect.errors.unreadable'))

  const { html, payload } = await readEverything(visitor, paths)
  expect(html).toContain(words.say('connectionTest.connected.title'))
  const dump = await dumpDatabase()
  expect(dump).toContain(planted.onboardingId)
  const secrets = [password, senderPassword, 'sandbox-password', sessionToken]
  expectNowhere(secrets, { html, payload, refused: refused.html, dump, logs: product.logs() })
  expectNowhere([planted.token], { dump, logs: product.logs(), html, payload })
  await product.stop()
})

test('A session is kept as a hash: the cookie that opens it is not in the database', async () => {
  const planted = await plantInvitation()
  const visitor = await enter(planted)
  const [token = ''] = visitor.cookies.values()
  const rows = await query(
    `select 1 from "CustomerSession" where "tokenHash" = sha256(convert_to($1, 'UTF8')) and "onboardingId" = $2`,
    [token, planted.onboardingId],
  )
  expect(rows).toHaveLength(1)
  expectNowhere([token, planted.token], { dump: await dumpDatabase() })
})
