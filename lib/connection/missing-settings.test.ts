import { afterEach, describe, expect, it, vi } from 'vitest'

/** Reads the settings anew, as a starting product does. */
async function listWith(
  passwords: Record<string, string>,
  applicationId: string,
  tokens = '{"Example App":"x"}',
) {
  vi.resetModules()
  vi.stubEnv('SAGE_INTACCT_SENDER_PASSWORDS', JSON.stringify(passwords))
  vi.stubEnv('TWENTYFOURSEVENOFFICE_APPLICATION_ID', applicationId)
  vi.stubEnv('TRIPLETEX_CONSUMER_TOKENS', tokens)
  const { listUntestableGuides } = await import('./missing-settings')
  return listUntestableGuides().map(({ guide, variables }) => `${guide.id}: ${variables.join()}`)
}

const applicationId = '24700000-0000-4000-8000-000000000247'

afterEach(() => vi.unstubAllEnvs())

describe('the guides that cannot be tested', () => {
  it('are those whose sender has no password, by name and variable', async () => {
    expect(await listWith({ payhawkMPP: 'x', Paymentus: 'x' }, applicationId)).toEqual([
      'connex-sage-intacct: SAGE_INTACCT_SENDER_PASSWORDS (connexecommerceMPP)',
    ])
  })

  it('are those whose application has no ID', async () => {
    const passwords = { payhawkMPP: 'x', Paymentus: 'x', connexecommerceMPP: 'x' }
    expect(await listWith(passwords, '')).toEqual([
      'account-control-twentyfour-seven-office: TWENTYFOURSEVENOFFICE_APPLICATION_ID',
    ])
  })

  it('are those whose vendor has no key for the application’s name', async () => {
    const passwords = { payhawkMPP: 'x', Paymentus: 'x', connexecommerceMPP: 'x' }
    expect(await listWith(passwords, applicationId, '{}')).toEqual([
      'example-app-tripletex: TRIPLETEX_CONSUMER_TOKENS (Example App)',
    ])
  })

  it('are none when everything is set, and never those that need no test', async () => {
    const passwords = { payhawkMPP: 'x', Paymentus: 'x', connexecommerceMPP: 'x' }
    expect(await listWith(passwords, applicationId)).toEqual([])
  })
})
