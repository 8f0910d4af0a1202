import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { query } from './database'
import { Visitor } from './visitor'

type Person = { role?: 'manager' | 'viewer'; email?: string; name?: string }

/** Writes the rows of a sign-in by a link. Returns the token for the session's cookie and the person's mail address. */
async function plantSession({ role = 'manager', email = someStaffAddress(), name = '' }: Person) {
  const token = randomBytes(32).toString('base64url')
  await query(
    `with person as (
       insert into "Staff" (id, issuer, subject, email, name, role, groups) values ($1, 'link', $2, $2, $3, $4, '{}')
       on conflict (issuer, subject) do update set name = $3, role = $4 returning id
     )
     insert into "StaffSession" (id, "staffId", "tokenHash", "expiresAt")
     select $5::uuid, id, $6::bytea, now() + interval '7 days' from person`,
    [randomUUID(), email, name, role, randomUUID(), createHash('sha256').update(token).digest()],
  )
  return { token, email }
}

export const someStaffAddress = () => `${randomUUID().slice(0, 8)}@vendor.example`

/** Gives a browser the cookie of a new session. Returns the person's mail address. */
export async function signIn(page: Page, person: Person = {}): Promise<string> {
  const { token, email } = await plantSession(person)
  const url = process.env.BASE_URL
  await page.context().addCookies([{ name: 'staff', value: token, url, httpOnly: true, sameSite: 'Lax' }])
  return email
}

/** Plants a member of the staff with a session. Returns a visitor that has the session's cookie, and the person's mail address. */
export async function signedIn(person: Person = {}): Promise<{ visitor: Visitor; email: string }> {
  const { token, email } = await plantSession(person)
  const visitor = new Visitor()
  visitor.cookies.set('staff', token)
  return { visitor, email }
}
