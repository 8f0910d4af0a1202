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
  /** Environment variables for the command, on top of those of the test run. */
  env?: Record<string, string>
}

/** Invites a tenant on the command line, as an operator does. Returns the link, which is alone on the last line of the output. */
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
  const args = ['--guide', guide, '--company', company, '--email', email, '--locale', locale]
  if (name) args.push('--name', name)
  if (erpLanguage) args.push('--erp-language', erpLanguage)
  if (isMailed) args.push('--send')
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'invite', '--', ...args], {
    env: { ...process.env, ...env },
  })
  return stdout.trimEnd().split('\n').at(-1) ?? ''
}

export const companyName = 'Nordlys Handel AS'

/** Returns the id of a company of the sandbox that no other test signs in to. The scenario decides what happens there. */
export function sandboxCompany(scenario: string): string {
  return `${scenario}-${randomUUID().slice(0, 8).toUpperCase()}`
}

/** Returns a user of the sandbox that no other test signs in with, for ERPs whose user names are mail addresses. */
export function sandboxUser(scenario: string): string {
  return `${scenario}-${randomUUID().slice(0, 8)}@nordlys.example`
}

/** The password that the sandbox accepts for every user. */
export const sandboxPassword = 'sandbox-password'
