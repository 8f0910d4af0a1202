import { execFile } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { expect, type Page } from '@playwright/test'
import { query } from './database'
import { formsOf } from './html'
import { someStaffAddress } from './staff'
import { Visitor } from './visitor'

type Person = {
  role?: 'manager' | 'viewer'
  locale?: string
  email?: string
  name?: string
  /** Environment variables for the command, on top of those of the test run. */
  env?: Record<string, string>
}

/** Makes a sign-in link on the command line, as an operator does. The link is for a new person unless `email` is given. */
export async function makeStaffLink({
  env,
  ...person
}: Person = {}): Promise<{ link: string; email: string }> {
  const { role = 'manager', locale = 'en', email = someStaffAddress(), name } = person
  const args = ['--email', email, '--role', role, '--locale', locale]
  if (name) args.push('--name', name)
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'staff:link', '--', ...args], {
    env: { ...process.env, ...env },
  })
  return { link: stdout.trimEnd().split('\n').at(-1) ?? '', email }
}

/** Signs a person in with a printed link, in a browser. Returns the person's mail address. */
export async function signInByLink(page: Page, person: Person = {}): Promise<string> {
  const { link, email } = await makeStaffLink(person)
  await page.goto(link)
  await page.getByRole('main').getByRole('button').click()
  await expect(page).toHaveURL(/\/dashboard$/)
  return email
}

/** Writes the row of a sign-in link for a new manager straight into the database. Returns the path of the link's page. */
export async function plantStaffLink({ locale = 'en', expiresInMinutes = 15 } = {}): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await query(
    `insert into "SignInLink" (id, email, role, "tokenHash", "expiresAt")
     values ($1, $2, 'manager', $3, now() + $4 * interval '1 minute')`,
    [randomUUID(), someStaffAddress(), createHash('sha256').update(token).digest(), expiresInMinutes],
  )
  return `/${locale}/sign-in/${token}`
}

/** Signs a new manager in with a sign-in link, by requests alone. Returns the visitor that holds the session. */
export async function signedInByLink(): Promise<Visitor> {
  const visitor = new Visitor()
  const page = await visitor.open(await plantStaffLink())
  const [form] = formsOf(page.html)
  if (!form) throw new Error('The sign-in link shows no button.')
  await visitor.post(page.path, form.fields)
  return visitor
}
