import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { startTest } from '@/lib/connection/test/start-test'
import { inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { open, seal } from '@/lib/platform/secrets/seal'
import { removeCredentials, saveCredentials } from './save-credentials'

const typed = { companyId: ' nordlys ', entityId: '', userId: 'Payhawk', password: 'Sesam-åpne-deg\u200b' }

describe('credentials', () => {
  it('are cleaned and stored, and all but the secrets are shown again', async () => {
    const customer = await inviteCustomer()
    expect(await saveCredentials(customer.participant, typed)).toBeUndefined()
    const view = await customer.view()
    expect(view.credentials).toMatchObject({
      fields: { companyId: 'nordlys', userId: 'Payhawk' },
      storedSecrets: ['password'],
    })
    expect(JSON.stringify(view)).not.toContain('Sesam')
  })

  it('are refused with every error, and all but the secrets are shown again', async () => {
    const { participant } = await inviteCustomer()
    const state = await saveCredentials(participant, {
      ...typed,
      companyId: '',
      userId: 'a\u0000',
      password: 'p'.repeat(201),
    })
    expect(state).toEqual({
      errors: { companyId: 'required', userId: 'unreadable', password: 'tooLong' },
      values: { companyId: '', entityId: '', userId: 'a\u0000' },
    })
  })

  it('keep a stored secret when its field is left empty', async () => {
    const customer = await inviteCustomer()
    await saveCredentials(customer.participant, typed)
    expect(
      await saveCredentials(customer.participant, { ...typed, companyId: 'other', password: '' }),
    ).toBeUndefined()
    const started = await startTest(customer.participant)
    expect('run' in started && started.run?.credentials).toEqual({
      companyId: 'other',
      userId: 'Payhawk',
      password: 'Sesam-åpne-deg',
    })
  })

  it('can be removed, and then no test can start', async () => {
    const customer = await inviteCustomer()
    await saveCredentials(customer.participant, typed)
    await removeCredentials(customer.participant)
    expect((await customer.view()).credentials).toBeUndefined()
    expect(await startTest(customer.participant)).toEqual({ code: 'credentialsMissing' })
  })

  it('cannot be opened in another customer’s row', async () => {
    const [one, other] = [await inviteCustomer(), await inviteCustomer()]
    await saveCredentials(one.participant, typed)
    const row = await db.credential.findUniqueOrThrow({
      where: { onboardingId: one.participant.onboardingId },
    })
    const stolen = {
      ...row,
      fields: { companyId: 'nordlys', userId: 'Payhawk' },
      onboardingId: other.participant.onboardingId,
    }
    await db.credential.create({ data: stolen })
    expect(await startTest(other.participant)).toEqual({ code: 'credentialsMissing' })
    expect(await saveCredentials(other.participant, { ...typed, password: '' })).toMatchObject({
      errors: { password: 'required' },
    })
  })

  it('have to be typed again once their key has left the key ring', async () => {
    const { participant } = await inviteCustomer()
    const { onboardingId } = participant
    await saveCredentials(participant, typed)
    const lost = await seal('{}', { table: 'Credential', id: onboardingId }, [
      { id: 'removed', key: randomBytes(32) },
    ])
    await db.credential.update({ where: { onboardingId }, data: { secretsSealed: lost } })
    expect(await startTest(participant)).toEqual({ code: 'credentialsMissing' })
    expect(await saveCredentials(participant, typed)).toBeUndefined()
    const { secretsSealed } = await db.credential.findUniqueOrThrow({ where: { onboardingId } })
    expect(await open(secretsSealed, { table: 'Credential', id: onboardingId })).toContain('Sesam')
  })
})
