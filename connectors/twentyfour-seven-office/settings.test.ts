import { describe, expect, it } from 'vitest'
import { settingsSchema } from './settings'

describe('the settings of the 24SevenOffice connector', () => {
  it('name the real services over https when nothing is set', () => {
    const empty = { TWENTYFOURSEVENOFFICE_URL: '', TWENTYFOURSEVENOFFICE_APPLICATION_ID: '' }
    for (const environment of [{}, empty]) {
      expect(settingsSchema.parse(environment)).toEqual({
        origin: 'https://api.24sevenoffice.com',
        hosts: { domains: ['24sevenoffice.com'], overrideOrigins: [] },
        timeLimitMs: 30_000,
      })
    }
  })

  it.each(['http://127.0.0.1:4010', 'http://127.0.0.1:4010/'])('allow one other origin: %s', (address) => {
    const { origin, hosts } = settingsSchema.parse({ TWENTYFOURSEVENOFFICE_URL: address })
    expect([origin, hosts.overrideOrigins[0]]).toEqual(['http://127.0.0.1:4010', 'http://127.0.0.1:4010'])
  })

  it.each([
    { TWENTYFOURSEVENOFFICE_URL: 'ftp://api.24sevenoffice.com' },
    { TWENTYFOURSEVENOFFICE_URL: 'api.24sevenoffice.com' },
    { TWENTYFOURSEVENOFFICE_URL: 'https://api.24sevenoffice.com/authenticate' },
    { TWENTYFOURSEVENOFFICE_APPLICATION_ID: 'hush' },
    { TWENTYFOURSEVENOFFICE_TIME_LIMIT_SECONDS: 'soon' },
    { TWENTYFOURSEVENOFFICE_TIME_LIMIT_SECONDS: '0' },
  ])('report a wrong %j by the variable, without its value', (environment) => {
    const { error } = settingsSchema.safeParse(environment)
    expect(error?.issues.map(({ path }) => path[0])).toEqual(Object.keys(environment))
    expect(JSON.stringify(error)).not.toContain('hush')
  })
})
