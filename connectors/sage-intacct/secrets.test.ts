import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { scenarios } from '@/sandbox/sage-intacct/scenarios'
import { defaultSenderPassword, userPassword } from '@/sandbox/settings'
import { runTest, sandboxForTests } from './test-run.fixture'

const sandbox = sandboxForTests()
const password = `p<w>&"0'; drop`

describe('no check', () => {
  it.each(Object.keys(scenarios))('holds a password in the scenario %s', async (companyId) => {
    for (const credentials of [{ password }, {}] as Record<string, string>[]) {
      const environment = { SAGE_INTACCT_TIME_LIMIT_SECONDS: '0.5' }
      const checks = await sandbox.run({ companyId, credentials, environment })
      const written = JSON.stringify(checks)
      expect(written).not.toContain(defaultSenderPassword)
      expect(written).not.toContain(userPassword)
      expect(checks.map(({ raw }) => raw?.text).join()).not.toContain(password)
    }
  })

  it('holds a password that the answer repeats', async () => {
    const checks = await sandbox.run({ companyId: 'ECHO', credentials: { password } })
    expect(checks.find(({ raw }) => raw)?.raw?.text).toBe(
      'Sign-in information is incorrect Check <password>•••</password> & try again',
    )
  })

  it('holds a session that the answer repeats', async () => {
    const checks = await sandbox.run({ companyId: 'SESSION-LOST' })
    expect(checks.find(({ raw }) => raw)?.raw?.text).toBe('Invalid session •••')
  })

  it('holds half of a password that the answer repeats where a long text is shortened', async () => {
    const description = `${'x'.repeat(995)}${'correct-horse-battery'}`
    const error = `<error><errorno>XL03000006</errorno><description2>${description}</description2></error>`
    const answer = `<response><control><status>failure</status></control><errormessage>${error}</errormessage></response>`
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/xml' }).end(answer)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const credentials = { password: 'correct-horse-battery' }
    const checks = await runTest(url, { companyId: 'nordlys', credentials })
    expect(checks.find(({ raw }) => raw)?.raw?.text).toBe(`${'x'.repeat(995)}•••`)
    server.close()
  })
})
