import { expect, test } from '@playwright/test'
import { startProduct } from '@/tools/test/product'
import { startTest, testConnection } from '../support/connection'
import { dumpDatabase, query } from '../support/database'
import { sandboxCompany } from '../support/invitation'
import { plantInvitation } from '../support/plant'
import { enter, type PageResponse, type Visitor } from '../support/visitor'
import { wordsIn } from '../support/words'

const password = 'Planted-Pa55word-of-the-customer'
/** The sandbox's companies that refuse this password, repeat it in their answer, or fail in other ways. */
const scenarios = ['OK', 'ECHO', 'UNROUTABLE', 'HTML', 'TWO-MISSING', 'SESSION-LOST', 'UNWORDED']

/** Returns a secret as plain text, in both kinds of Base64 and as hexadecimal digits. */
function encodingsOf(secret: string): string[] {
  const bytes = Buffer.from(secret)
  return [
    secret,
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ]
}

function expectAbsent(secrets: string[], sources: Record<string, string>) {
  for (const [source, text] of Object.entries(sources)) {
    expect(text.length, source).toBeGreaterThan(0)
    for (const secret of secrets.flatMap(encodingsOf))
      expect(text.includes(secret), `${source}: ${secret}`).toBe(false)
  }
}

async function readEverything(visitor: Visitor, paths: string[]): Promise<{ html: string; payload: string }> {
  const pages: PageResponse[] = []
  const payloads: PageResponse[] = []
  for (const path of paths) {
    pages.push(await visitor.open(path))
    payloads.push(await visitor.open(path, { rsc: '1' }))
  }
  expect(payloads.every(({ headers }) => headers.get('content-type')?.includes('text/x-component'))).toBe(
    true,
  )
  return { html: textsOf(pages), payload: textsOf(payloads) }
}
const textsOf = (responses: PageResponse[]) => responses.map(({ html }) => html).join('\n')

test('No page, log or database row has a password or a token after tests that pass and fail in many ways', async () => {
  const senderPassword = 'sandbox-sender-password'
  const product = await startProduct({
    databaseUrl: process.env.DATABASE_URL ?? '',
    env: { LOG_LEVEL: 'trace' },
  })
  const words = await wordsIn('en')
  const planted = await plantInvitation({ answers: { permissionType: 'role' } })
  const visitor = await enter(planted, product.url)
  const [sessionToken = ''] = visitor.cookies.values()
  const setupPath = `/en/setup/${planted.onboardingId}`
  const paths = [
    setupPath,
    ...words.guide.tasks.map(({ id }) => `${setupPath}/${id}`),
    `${setupPath}/print`,
    `${setupPath}/done`,
  ]
  for (const scenario of scenarios) {
    const typed = { companyId: sandboxCompany(scenario), password }
    paths.push((await testConnection({ visitor, ...planted, words }, typed)).path)
  }
  // This test signs in with the sandbox's own password. A test that connects must leave as little behind as one that fails.
  const connected = await testConnection({ visitor, ...planted, words }, { companyId: sandboxCompany('OK') })
  expect(connected.text).toContain(words.say('connectionTest.connected.title'))
  paths.push(connected.path)
  // A form with errors comes back with what was typed, except the password.
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
  expectAbsent(secrets, { html, payload, refused: refused.html, dump, logs: product.logs() })
  expectAbsent([planted.token], { dump, logs: product.logs(), html, payload })
  await product.stop()
})

test('The database keeps only the hash of a session’s token', async () => {
  const planted = await plantInvitation()
  const visitor = await enter(planted)
  const [token = ''] = visitor.cookies.values()
  const rows = await query(
    `select 1 from "CustomerSession" where "tokenHash" = sha256(convert_to($1, 'UTF8')) and "onboardingId" = $2`,
    [token, planted.onboardingId],
  )
  expect(rows).toHaveLength(1)
  expectAbsent([token, planted.token], { dump: await dumpDatabase() })
})
