import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'

type Invitation = {
  locale: string
  guide?: string
  company?: string
  email?: string
  name?: string
  erpLanguage?: string
  isMailed?: boolean
  /** Besides the test run's own. */
  env?: Record<string, string>
}

/** Invites as an operator does, on the command line, and answers the link that is printed alone on the last line. */
export async function invite({
  locale,
  guide = 'payhawk-sage-intacct',
  company = companyName,
  email = 'finance@nordlys.example',
  name,
  erpLanguage,
  isMailed = false,
  env,
}: Invitation): Promise<string> {
  const asked = ['--guide', guide, '--company', company, '--email', email, '--locale', locale]
  if (name) asked.push('--name', name)
  if (erpLanguage) asked.push('--erp-language', erpLanguage)
  if (isMailed) asked.push('--send')
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'invite', '--', ...asked], {
    env: { ...process.env, ...env },
  })
  return stdout.trimEnd().split('\n').at(-1) ?? ''
}

export const companyName = 'Nordlys Handel AS'

/** A company of the sandbox that no other test signs in to. */
export function sandboxCompany(scenario: string): string {
  return `${scenario}-${randomUUID().slice(0, 8).toUpperCase()}`
}

/** Returns a user of the sandbox that no other test signs in with, for ERPs that know people by their mail address. */
export function sandboxUser(scenario: string): string {
  return `${scenario}-${randomUUID().slice(0, 8)}@nordlys.example`
}

/** The password that the sandbox accepts for every user. */
export const sandboxPassword = 'sandbox-password'
