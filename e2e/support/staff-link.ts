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
  /** Besides the test run's own. */
  env?: Record<string, string>
}

/** Somebody of the staff of their own, and the link an operator makes for them on the command line. */
export async function makeStaffLink({
  env,
  ...person
}: Person = {}): Promise<{ link: string; email: string }> {
  const { role = 'manager', locale = 'en', email = someStaffAddress(), name } = person
  const asked = ['--email', email, '--role', role, '--locale', locale]
  if (name) asked.push('--name', name)
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'staff:link', '--', ...asked], {
    env: { ...process.env, ...env },
  })
  return { link: stdout.trimEnd().split('\n').at(-1) ?? '', email }
}

/** Signs a browser in, as the staff do with a printed link. Answers the address they are known by. */
export async function signInByLink(page: Page, person: Person = {}): Promise<string> {
  const { link, email } = await makeStaffLink(person)
  await page.goto(link)
  await page.getByRole('main').getByRole('button').click()
  await expect(page).toHaveURL(/\/dashboard$/)
  return email
}

/** The row that making a link writes, and the path of its page. */
export async function plantStaffLink({ locale = 'en', expiresInMinutes = 15 } = {}): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await query(
    `insert into "SignInLink" (id, email, role, "tokenHash", "expiresAt")
     values ($1, $2, 'manager', $3, now() + $4 * interval '1 minute')`,
    [randomUUID(), someStaffAddress(), createHash('sha256').update(token).digest(), expiresInMinutes],
  )
  return `/${locale}/sign-in/${token}`
}

/** Signs in by a link at the level of requests. */
export async function signedInByLink(): Promise<Visitor> {
  const visitor = new Visitor()
  const page = await visitor.open(await plantStaffLink())
  const [form] = formsOf(page.html)
  if (!form) throw new Error('The sign-in link shows no button.')
  await visitor.post(page.path, form.fields)
  return visitor
}
