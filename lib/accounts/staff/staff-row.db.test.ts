import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { db } from '@/lib/platform/db'
import { findStaff, startStaffSession } from './session'
import { createSignInLink, redeemSignInLink } from './sign-in-link'

const issuer = 'https://id.vendor.example/'

beforeAll(() => {
  vi.stubEnv('OIDC_ISSUER', issuer)
  vi.stubEnv('OIDC_CLIENT_ID', 'handrail')
  vi.stubEnv('OIDC_CLIENT_SECRET', 'of the test')
  vi.stubEnv('STAFF_MANAGERS', '@vendor.example')
})
afterAll(() => vi.unstubAllEnvs())

const newEmail = () => `${randomUUID()}@vendor.example`

async function signInByLink(email: string, role: 'manager' | 'viewer' = 'viewer') {
  const { url } = await createSignInLink({ email, role })
  return findStaff(await redeemSignInLink(url.split('/').at(-1) ?? ''))
}

async function signInByAccount(email: string, isAddressDenied = false, subject = randomUUID()) {
  const account = { email, name: 'Inès', isEmailVerified: !isAddressDenied, groups: [] }
  const identity = { issuer, subject, ...account }
  return findStaff(
    await startStaffSession({ identity, role: 'manager', how: 'provider', isAddressDenied, tokens: {} }),
  )
}

it('A person who comes by a printed link first and with their account later is one person', async () => {
  const email = newEmail()
  const byLink = await signInByLink(email)
  const byAccount = await signInByAccount(email.toUpperCase())
  expect(byAccount).toMatchObject({ staffId: byLink?.staffId, role: 'manager' })
})

it('A person with an account who comes by a printed link is the same person, with the role of the link', async () => {
  const email = newEmail()
  const byAccount = await signInByAccount(email)
  const byLink = await signInByLink(email)
  expect(byLink).toMatchObject({ staffId: byAccount?.staffId, role: 'viewer', name: 'Inès' })
})

it('Two rows of one person become one, with the views and notes of both', async () => {
  const [email, subject] = [newEmail(), randomUUID()]
  const byAccount = await signInByAccount(newEmail(), false, subject)
  const byLink = await signInByLink(email)
  const [from, to] = [byLink?.staffId ?? '', byAccount?.staffId ?? '']
  const view = (staffId: string, name: string) => ({ staffId, name, query: 'state=stuck' })
  await db.savedView.createMany({ data: [view(from, 'Mine'), view(from, 'Both'), view(to, 'Both')] })
  await signInByAccount(email, false, subject)
  expect(await db.staff.count({ where: { id: from } })).toBe(0)
  const views = await db.savedView.findMany({ where: { staffId: to }, select: { name: true } })
  expect(views.map(({ name }) => name).sort()).toEqual(['Both', 'Mine'])
})

it('An address that the provider denies makes nobody the person of a printed link', async () => {
  const email = newEmail()
  const byLink = await signInByLink(email)
  await signInByAccount(email, true)
  expect(await db.staff.count({ where: { email } })).toBe(2)
  expect(byLink).not.toBeNull()
})

it('A printed link makes nobody the person of an account whose address only looks alike', async () => {
  const name = randomUUID()
  const byAccount = await signInByAccount(`axb-${name}@vendor.example`)
  const byLink = await signInByLink(`a_b-${name}@vendor.example`)
  expect(byLink?.staffId).not.toBe(byAccount?.staffId)
})
