import { describe, expect, it } from 'vitest'
import { inviteSchema, inviteTenant } from './invite'
import { guideId } from './journey.fixture'
import { inviteCustomer, readCounters } from './onboarding.fixture'

const invite = {
  guideId,
  company: 'Nordlys Handel AS',
  email: 'finance@nordlys.example',
  locale: 'no',
} as const

describe('inviting', () => {
  it('answers one link, in the language of the reader', async () => {
    const { url } = await inviteTenant(invite)
    expect(url).toMatch(/^https?:\/\/[^/]+\/no\/start\/[\w-]{43}$/)
  })

  it('counts the tasks from the first day', async () => {
    const customer = await inviteCustomer()
    const { journey } = await customer.setup()
    expect(await readCounters(customer)).toMatchObject({ tasksDone: 0, tasksTotal: journey.total })
  })

  it('shows the ERP in the reader’s own language where it speaks it', async () => {
    const [french, norwegian] = [
      await inviteCustomer({ locale: 'fr' }),
      await inviteCustomer({ locale: 'no' }),
    ]
    expect((await french.setup()).participant.erpLanguage).toBe('fr')
    expect((await norwegian.setup()).participant.erpLanguage).toBe('en')
  })

  it('names every fault at once', () => {
    const { error } = inviteSchema.safeParse({
      guideId: 'gone',
      company: ' ',
      email: 'x',
      locale: 'de',
      name: 'a\u0000',
    })
    expect(error?.issues.map(({ path }) => path[0])).toEqual([
      'guideId',
      'company',
      'email',
      'name',
      'locale',
    ])
    expect(error?.issues[0]?.message).toContain(guideId)
    expect(inviteSchema.safeParse({ ...invite, erpLanguage: 'no' }).error?.issues[0]?.path).toEqual([
      'erpLanguage',
    ])
  })
})
