import { describe, expect, it } from 'vitest'
import { getConnectors } from '@/lib/connection/registry'
import type { Connector } from '../connector'
import type { ConnectorSettings } from './settings'

const settingsOf = (id: string) => (getConnectors().get(id) as Connector<ConnectorSettings>).settings
const sage = settingsOf('sage-intacct')
const office = settingsOf('twentyfour-seven-office')

describe('the settings of a connector', () => {
  it('name the ERP’s own address when nothing is set', () => {
    for (const environment of [{}, { SAGE_INTACCT_URL: '', SAGE_INTACCT_SENDER_PASSWORDS: '' }]) {
      const { hosts, timeLimitMs, textOf } = sage.parse(environment)
      expect({ hosts, timeLimitMs }).toEqual({
        hosts: { domains: ['intacct.com'], overrideOrigins: [] },
        timeLimitMs: 30_000,
      })
      expect(textOf('url', {})).toBe('https://api.intacct.com/ia/xml/xmlgw.phtml')
      expect(textOf('senderPassword', { senderId: 'payhawkMPP' })).toBeUndefined()
    }
  })

  it.each(['http://127.0.0.1:4010', 'http://127.0.0.1:4010/'])('allow one other origin: %s', (address) => {
    const { hosts, textOf } = office.parse({ TWENTYFOURSEVENOFFICE_URL: address })
    expect(hosts.overrideOrigins).toEqual(['http://127.0.0.1:4010'])
    expect(textOf('url', {})).toBe('http://127.0.0.1:4010')
  })

  it('find a secret by the vendor’s own value, and by no name of the language itself', () => {
    const { textOf } = sage.parse({ SAGE_INTACCT_SENDER_PASSWORDS: '{"payhawkMPP":"hush"}' })
    expect(textOf('senderPassword', { senderId: 'payhawkMPP' })).toBe('hush')
    for (const senderId of ['payhawkmpp', 'constructor', '__proto__'])
      expect(textOf('senderPassword', { senderId })).toBeUndefined()
  })

  it.each([
    { SAGE_INTACCT_URL: 'ftp://api.intacct.com' },
    { SAGE_INTACCT_URL: 'api.intacct.com' },
    { SAGE_INTACCT_SENDER_PASSWORDS: 'payhawkMPP=hush' },
    { SAGE_INTACCT_SENDER_PASSWORDS: '["hush"]' },
    { SAGE_INTACCT_SENDER_PASSWORDS: '{"payhawkMPP":1234}' },
    { SAGE_INTACCT_TIME_LIMIT_SECONDS: 'soon' },
    { SAGE_INTACCT_TIME_LIMIT_SECONDS: '0' },
    { TWENTYFOURSEVENOFFICE_URL: 'https://api.24sevenoffice.com/authenticate' },
    { TWENTYFOURSEVENOFFICE_APPLICATION_ID: 'hush' },
  ])('report a wrong %j by the variable, without its value', (environment) => {
    const [name = ''] = Object.keys(environment)
    const { error } = (name.startsWith('SAGE') ? sage : office).safeParse(environment)
    expect(error?.issues[0]?.path[0]).toBe(name)
    expect(JSON.stringify(error)).not.toMatch(/hush|1234/)
  })
})
