import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { expect, type Page } from '@playwright/test'
import { formsOf } from './html'
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
  const {
    role = 'manager',
    locale = 'en',
    email = `${randomUUID().slice(0, 8)}@vendor.example`,
    name,
  } = person
  const asked = ['--email', email, '--role', role, '--locale', locale]
  if (name) asked.push('--name', name)
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'staff:link', '--', ...asked], {
    env: { ...process.env, ...env },
  })
  return { link: stdout.trimEnd().split('\n').at(-1) ?? '', email }
}

/** Signs a browser in, as the staff do with a printed link. Answers the address they are known by. */
export async function signIn(page: Page, person: Person = {}): Promise<string> {
  const { link, email } = await makeStaffLink(person)
  await page.goto(link)
  await page.getByRole('main').getByRole('button').click()
  await expect(page).toHaveURL(/\/dashboard$/)
  return email
}

/** The same at the level of requests. */
export async function signedIn(person: Person = {}): Promise<{ visitor: Visitor; email: string }> {
  const { link, email } = await makeStaffLink(person)
  const visitor = new Visitor(new URL(link).origin)
  const page = await visitor.open(new URL(link).pathname)
  const [form] = formsOf(page.html)
  if (!form) throw new Error('The sign-in link shows no button.')
  await visitor.post(page.path, form.fields)
  return { visitor, email }
}
