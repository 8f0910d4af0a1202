import { describe, expect, it } from 'vitest'
import { settingsSchema } from './settings'

describe('the settings of the Sage Intacct connector', () => {
  it('name the real gateway over https when nothing is set', () => {
    const empty = { SAGE_INTACCT_URL: '', SAGE_INTACCT_SENDER_PASSWORDS: '' }
    for (const environment of [{}, empty]) {
      expect(settingsSchema.parse(environment)).toEqual({
        url: 'https://api.intacct.com/ia/xml/xmlgw.phtml',
        hosts: { domains: ['intacct.com'], overrideOrigins: [] },
        senderPasswords: {},
        timeLimitMs: 30_000,
      })
    }
  })

  it('allow one other origin, which may be http', () => {
    const settings = settingsSchema.parse({ SAGE_INTACCT_URL: 'http://127.0.0.1:4010/ia/xml/xmlgw.phtml' })
    expect(settings.hosts.overrideOrigins).toEqual(['http://127.0.0.1:4010'])
  })

  it.each([
    { SAGE_INTACCT_URL: 'ftp://api.intacct.com' },
    { SAGE_INTACCT_URL: 'api.intacct.com' },
    { SAGE_INTACCT_SENDER_PASSWORDS: 'payhawkMPP=hush' },
    { SAGE_INTACCT_SENDER_PASSWORDS: '["hush"]' },
    { SAGE_INTACCT_SENDER_PASSWORDS: '{"payhawkMPP":1234}' },
    { SAGE_INTACCT_TIME_LIMIT_SECONDS: 'soon' },
    { SAGE_INTACCT_TIME_LIMIT_SECONDS: '0' },
  ])('report a wrong %j by the variable, without its value', (environment) => {
    const { error } = settingsSchema.safeParse(environment)
    expect(error?.issues[0]?.path[0]).toBe(Object.keys(environment)[0])
    expect(JSON.stringify(error)).not.toMatch(/hush|1234/)
  })
})
