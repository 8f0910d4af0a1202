import 'server-only'
import { getJobsHealth } from '@/lib/platform/jobs/job-rounds'
import type { MailTrouble } from '@/lib/platform/mail/mail-error'
import { getMailHealth } from '@/lib/platform/mail/mail-health'

/** Something that is wrong with this installation and that the staff should know. Each kind has its words in `installation.json`. */
export type InstallationNotice =
  | { kind: 'mailsStuck'; waiting: number; since: Date; reason: MailTrouble | 'notTried' }
  | { kind: 'jobsSilent'; since: Date }

/** Returns what is wrong with this installation. The list is empty when all is well. */
export async function listInstallationNotices(): Promise<InstallationNotice[]> {
  const found = await Promise.all([findMailsStuck(), findJobsSilent()])
  return found.filter((notice) => notice !== undefined)
}

async function findMailsStuck(): Promise<InstallationNotice | undefined> {
  const health = await getMailHealth()
  if (health.state !== 'stuck') return undefined
  const { waiting, since, reason } = health
  return { kind: 'mailsStuck', waiting, since, reason }
}

async function findJobsSilent(): Promise<InstallationNotice | undefined> {
  const { state, since } = await getJobsHealth()
  return state === 'silent' ? { kind: 'jobsSilent', since } : undefined
}
