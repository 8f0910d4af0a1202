import { beforeEach, describe, expect, it } from 'vitest'
import type { Choice } from '@/connectors/connector'
import { type Customer, inviteCustomer, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { chooseOption } from './choose-option'
import { importCompanies, leaveOutCompany, markCompany } from './companies'

const list = 'clients'
const client = (id: string, more: Partial<Choice> = {}): Choice => ({
  id,
  name: `Client ${id}`,
  isAvailable: true,
  ...more,
})
const clients = [
  client('1', { isDefault: true, details: { identityId: 'one' } }),
  client('2'),
  client('3', { isAvailable: false }),
]
const transactionTypes = [client('20', { name: 'Bank' }), client('21', { name: 'Cash' })]

/** Stores a test that has connected and found some lists. */
async function connect({ participant }: Customer, found: Record<string, Choice[]>) {
  const { onboardingId, participantId } = participant
  const checks = Object.entries(found).map(([id, choices]) => ({
    id,
    state: 'passed',
    findings: [],
    found: { [id]: choices },
    ms: 1,
  }))
  const diagnosis = { outcome: 'connected', causes: [], reopen: [], verified: [] }
  const reference = `T${crypto.randomUUID()}`
  const finished = { finishedAt: new Date(), outcome: 'connected', checks, diagnosis }
  const data = { onboardingId, participantId, reference, ...finished }
  await db.connectionTest.create({ data, select: { id: true } })
}

let customer: Customer

beforeEach(async () => {
  customer = await inviteCustomer({ guideId: 'account-control-twentyfour-seven-office' })
  await connect(customer, { clients, transactionTypes })
})

const eventKinds = async () => (await readEvents(customer)).map(({ kind }) => kind)
const companies = async () => (await customer.view()).afterConnection.companies

describe('choosing an option', () => {
  const choose = (optionId: string, choiceId = 'transactionType') =>
    chooseOption(customer.participant, { choiceId, optionId })

  it('saves it with its author and the name that the ERP gives it, and the last choice counts', async () => {
    expect(await choose('20')).toBe(true)
    expect(await choose('21')).toBe(true)
    expect(await choose('21')).toBe(true)
    const { afterConnection, participant } = await customer.view()
    const by = { participantId: participant.id, name: participant.email }
    const chosen = { choiceId: 'transactionType', optionId: '21', name: 'Cash', by, at: expect.any(Date) }
    expect(afterConnection.chosen).toEqual([chosen])
    expect((await eventKinds()).filter((kind) => kind === 'optionChosen')).toHaveLength(2)
  })

  it.each([
    ['22', 'transactionType'],
    ['1', 'transactionType'],
    ['\u0000', 'transactionType'],
    ['20', 'clients'],
    ['20', '\u0000'],
  ])('is refused when the ERP does not list it: %j for %j', async (optionId, choiceId) => {
    expect(await choose(optionId, choiceId)).toBe(false)
    expect((await customer.view()).afterConnection.chosen).toEqual([])
    expect(await eventKinds()).not.toContain('optionChosen')
  })

  it('uses the list that the newest test found', async () => {
    await connect(customer, { clients, transactionTypes: [client('30')] })
    expect(await choose('20')).toBe(false)
    expect(await choose('30')).toBe(true)
  })
})

describe('importing companies', () => {
  it('saves each company once with its author, however often it is sent', async () => {
    const companyIds = ['1', '2']
    await Promise.all([1, 2].map(() => importCompanies(customer.participant, { list, companyIds })))
    const by = { participantId: customer.participant.participantId, name: 'finance@nordlys.example' }
    const imported = { by, at: expect.any(Date) }
    expect(await companies()).toEqual([
      { list, companyId: '1', name: 'Client 1', imported },
      { list, companyId: '2', name: 'Client 2', imported },
    ])
    expect((await eventKinds()).filter((kind) => kind === 'companiesImported')).toHaveLength(1)
    const row = await db.importedCompany.findFirst({
      where: { onboardingId: customer.participant.onboardingId, companyId: '1' },
      select: { details: true },
    })
    expect(row?.details).toEqual({ identityId: 'one' })
  })

  it.each([['3'], ['4'], ['1', '4'], ['\u0000']])(
    'refuses a company that is not listed or may not be used: %j',
    async (...companyIds) => {
      expect(await importCompanies(customer.participant, { list, companyIds })).toBe(false)
      expect(await importCompanies(customer.participant, { list: 'unknown', companyIds: ['1'] })).toBe(false)
      expect(await companies()).toEqual([])
    },
  )

  it('lets a company be left out only while it is not set up', async () => {
    const { participant } = customer
    await importCompanies(participant, { list, companyIds: ['1', '2'] })
    await markCompany(participant, { list, companyId: '1' }, true)
    expect((await companies()).map(({ setUp }) => setUp?.by.name)).toEqual([
      'finance@nordlys.example',
      undefined,
    ])
    for (const companyId of ['1', '2']) await leaveOutCompany(participant, { list, companyId })
    expect((await companies()).map(({ companyId }) => companyId)).toEqual(['1'])
    await markCompany(participant, { list, companyId: '1' }, false)
    expect((await companies())[0]?.setUp).toBeUndefined()
    const steps = ['companiesImported', 'companySetUp', 'companyLeftOut', 'companySetUpTakenBack']
    expect((await eventKinds()).slice(-4)).toEqual(steps)
  })

  it('changes neither another onboarding nor a company that is not imported', async () => {
    await importCompanies(customer.participant, { list, companyIds: ['1'] })
    const other = await inviteCustomer({ guideId: 'account-control-twentyfour-seven-office' })
    for (const companyId of ['1', '2', '\u0000']) {
      await markCompany(other.participant, { list, companyId }, true)
      await leaveOutCompany(other.participant, { list, companyId })
    }
    expect(await importCompanies(other.participant, { list, companyIds: ['1'] })).toBe(false)
    expect((await companies()).map(({ setUp }) => setUp)).toEqual([undefined])
  })
})
