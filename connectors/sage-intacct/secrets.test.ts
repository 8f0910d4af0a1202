import { describe, expect, it } from 'vitest'
import { scenarios } from '../../sandbox/sage-intacct/scenarios'
import { sandboxForTests, senderPassword } from './test-run.fixture'

const sandbox = sandboxForTests()
const password = `p<w>&"0'; drop`

describe('no check', () => {
  it.each(Object.keys(scenarios))('holds a password: %s', async (companyId) => {
    for (const credentials of [{ password }, {}] as Record<string, string>[]) {
      const environment = { SAGE_INTACCT_TIME_LIMIT_SECONDS: '0.5' }
      const checks = await sandbox.run({ companyId, credentials, environment })
      const written = JSON.stringify(checks)
      expect(written).not.toContain(senderPassword)
      expect(written).not.toContain('sandbox-password')
      expect(checks.map(({ raw }) => raw?.text).join()).not.toContain(password)
    }
  })

  it('holds a password its answer echoes', async () => {
    const checks = await sandbox.run({ companyId: 'ECHO', credentials: { password } })
    expect(checks.find(({ raw }) => raw)?.raw?.text).toBe(
      'Sign-in information is incorrect Check <password>•••</password> & try again',
    )
  })

  it('holds the session its answer echoes', async () => {
    const checks = await sandbox.run({ companyId: 'SESSION-LOST' })
    expect(checks.find(({ raw }) => raw)?.raw?.text).toBe('Invalid session •••')
  })
})
