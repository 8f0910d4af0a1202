import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { startStaffSession } from '@/lib/accounts/staff/session'
import { createSignInLink } from '@/lib/accounts/staff/sign-in-link'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { saveCredentials } from '@/lib/connection/credentials/save-credentials'
import { keepEarlierCredentials, readCredentials } from '@/lib/connection/credentials/stored-credentials'
import { importTenants } from '@/lib/invitations/import/import-tenants'
import { startImport } from '@/lib/invitations/import/tenant-import'
import { inviteTenant } from '@/lib/invitations/invite'
import { keptToken } from '@/lib/onboarding/access-link'
import { guideId } from '@/lib/onboarding/journey.fixture'
import { dumpDatabase, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { getKeyRing } from './key-ring'
import { open, seal } from './seal'

withOwnDatabase()

const planted = {
  password: 'Planted-Pa55word-of-the-customer',
  providerToken: 'planted-access-token-of-the-provider',
  listed: 'planted-address@in-a-list.example',
}

const tokenIn = (url: string) => url.split('/').at(-1) ?? ''

const listOf = (line: string) => ({ bytes: Buffer.from(`company,email\n${line}`), isPasted: false })

/** The ways in which a secret could lie in a dump without being sealed. */
const spellings = (secret: string) => [
  secret,
  ...(['hex', 'base64', 'base64url'] as const).map((encoding) => Buffer.from(secret).toString(encoding)),
  Buffer.from(secret, 'base64url').toString('hex'),
]

describe('a stolen copy of the database', () => {
  it('shows no password, token, link or session without the keys', async () => {
    const [staff, { participant }] = [await hireStaff(), await inviteCustomer()]
    const invitation = { guideId, company: 'Mailed', email: 'post@nordlys.example', locale: 'en' as const }
    const { url: mailed } = await inviteTenant(invitation, { isMailed: true })
    await saveCredentials(participant, { companyId: 'nordlys', userId: 'U', password: planted.password })
    await keepEarlierCredentials({ tx: db, onboardingId: participant.onboardingId })
    const person = { issuer: 'https://id.example', subject: '1', name: '', email: '' }
    const session = await startStaffSession({
      identity: { ...person, isEmailVerified: true, groups: [] },
      role: 'viewer',
      how: 'provider',
      tokens: { access: planted.providerToken },
    })
    const { url: signIn } = await createSignInLink({
      email: 'ines@acme.example',
      role: 'manager',
      locale: 'en',
    })
    const defaults = { guideId, locale: 'en', ownerId: '', isMailed: false }
    await startImport(staff, listOf(`Waiting,${planted.listed}`), defaults)
    const list = await startImport(staff, listOf('Imported,post@nordlys.example'), defaults)
    await importTenants(staff, 'importId' in list ? list.importId : '')

    const dump = await dumpDatabase()
    expect(dump).toContain('Mailed')
    const secrets = [...Object.values(planted), session, tokenIn(mailed), tokenIn(signIn)]
    for (const secret of secrets)
      for (const spelling of spellings(secret)) expect(dump, secret).not.toContain(spelling)
    for (const { key } of getKeyRing()) {
      expect(dump).not.toContain(key.toString('base64'))
      expect(dump).not.toContain(key.toString('hex'))
    }
  })
})

describe('somebody who can write to the database', () => {
  it('cannot lend one customer the credentials of another', async () => {
    const [one, other] = [await inviteCustomer(), await inviteCustomer()]
    const secret = { companyId: 'nordlys', userId: 'U', password: planted.password }
    for (const { participant } of [one, other]) await saveCredentials(participant, secret)
    const ids = [one.participant.onboardingId, other.participant.onboardingId]
    await db.$executeRaw`
      update "Credential" set "secretsSealed" =
        (select "secretsSealed" from "Credential" where "onboardingId" = ${ids[0]}::uuid)
      where "onboardingId" = ${ids[1]}::uuid`
    expect(await readCredentials(db, ids[1] ?? '')).toMatchObject({ secrets: {} })
    expect(await readCredentials(db, ids[0] ?? '')).toMatchObject({ secrets: { password: planted.password } })
  })

  it('cannot change a bit of a sealed text, or name another key of the ring, without the text failing to open', async () => {
    const [first] = getKeyRing()
    const ring = [first, { id: 'older', key: randomBytes(32) }] as const
    const binding = { table: 'AccessLink', id: '019aa000-0000-7000-8000-000000000001' }
    const sealed = await seal('token', binding, ring)
    const [head = '', ...parts] = sealed.split('.')
    const renamed = Buffer.from(
      Buffer.from(head, 'base64url').toString().replace(`"kid":"${first.id}"`, '"kid":"older"'),
    )
    expect(await open([renamed.toString('base64url'), ...parts].join('.'), binding, ring)).toBe(undefined)
    for (const [at, part] of parts.entries()) {
      const bytes = Buffer.from(part, 'base64url')
      if (bytes.length === 0) continue
      bytes[0] = (bytes[0] ?? 0) ^ 1
      const changed = parts.with(at, bytes.toString('base64url'))
      expect(await open([head, ...changed].join('.'), binding, ring), `part ${at}`).toBe(undefined)
    }
    expect(await keptToken({ id: binding.id, tokenSealed: sealed.replace(/.$/, '') })).toBe(undefined)
  })
})
