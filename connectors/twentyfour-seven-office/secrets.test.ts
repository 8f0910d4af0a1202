import { describe, expect, it } from 'vitest'
import { applicationId, userPassword } from '@/sandbox/settings'
import { scenarios } from '@/sandbox/twentyfour-seven-office/scenarios'
import { sandboxForTests } from './test-run.fixture'

const sandbox = sandboxForTests()
const password = `p<w>&"0'; drop`

describe('no check', () => {
  it.each(Object.keys(scenarios))('holds a secret in the scenario %s', async (user) => {
    const environment = { TWENTYFOURSEVENOFFICE_TIME_LIMIT_SECONDS: '0.3' }
    for (const changes of [{ password }, {}]) {
      const checks = await sandbox.run({ user, environment, ...changes })
      const written = JSON.stringify(checks)
      expect(written).not.toContain(applicationId)
      expect(written).not.toContain(userPassword)
      expect(checks.map(({ raw }) => raw?.text).join()).not.toContain(password)
    }
  })

  it('holds a password that the answer repeats', async () => {
    const checks = await sandbox.run({ user: 'echo', password })
    expect(checks.find(({ raw }) => raw)?.raw?.text).toBe('ASSUMED: the password ••• is wrong.')
  })

  it('holds the session, even when a client has its name', async () => {
    const checks = await sandbox.run({ user: 'echo-session' })
    expect(checks[3]?.found?.clients?.map(({ name }) => name)).toEqual(['•••'])
  })
})
