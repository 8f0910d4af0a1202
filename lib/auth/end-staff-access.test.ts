import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { endStaffAccess } from './end-staff-access'
import { createSignInLink, findSignInLink, redeemSignInLink } from './sign-in-link'
import { findStaff } from './staff-session'

async function linkFor(email: string): Promise<string> {
  return (await createSignInLink({ email })).url.split('/').at(-1) ?? ''
}

it('ends the sessions and the links of one address, however it is spelled, and nobody else’s', async () => {
  const [mine, theirs] = [`${randomUUID()}@vendor.example`, `${randomUUID()}@vendor.example`]
  const sessions = [await redeemSignInLink(await linkFor(mine)), await redeemSignInLink(await linkFor(mine))]
  const other = await redeemSignInLink(await linkFor(theirs))
  const unused = await linkFor(mine)
  expect(await endStaffAccess(mine.toUpperCase())).toEqual({ sessions: 2 })
  for (const token of sessions) expect(await findStaff(token)).toBeNull()
  expect(await findSignInLink(unused, undefined)).toEqual({ state: 'expired' })
  expect(await findStaff(other)).not.toBeNull()
})
