import 'server-only'
import { type BrokenWord, listBrokenWords } from '@/i18n/words/broken-words'
import { listOutages } from '@/lib/connection/health/outages'
import { listUntestableGuides } from '@/lib/connection/missing-settings'
import { listGuides } from '@/lib/guide/catalog'
import type { Fault } from '@/lib/guide/explain/fault'
import { listGuidesLeftOut, listRefusedChange } from '@/lib/guide/left-out'
import type { Guide } from '@/lib/guide/model/guide'
import { isRestoredCopy } from '@/lib/platform/database/home'
import { db } from '@/lib/platform/db'
import { findSilentEndpoints, type SilentEndpoint } from '@/lib/platform/health/webhook-health'
import { readForPage } from '@/lib/platform/http/page-reads'
import { getJobsHealth } from '@/lib/platform/jobs/job-rounds'
import { isAnyListenerDeaf } from '@/lib/platform/live/listener-states'
import type { MailTrouble } from '@/lib/platform/mail/mail-error'
import { getMailHealth } from '@/lib/platform/mail/mail-health'

/** Something that is wrong with this installation and that the staff should know. Each kind has its words in `installation.json`. */
export type InstallationNotice =
  | { kind: 'mailsStuck'; waiting: number; since: Date; reason: MailTrouble | 'notTried' | 'restoredCopy' }
  | { kind: 'jobsSilent'; since: Date }
  | { kind: 'changesUnheard' }
  | { kind: 'settingsMissing'; guides: { guide: Guide; variables: string[] }[] }
  | { kind: 'webhooksSilent'; endpoints: SilentEndpoint[] }
  | { kind: 'erpsOut'; outages: { guide: Guide; cause: string; since: Date; affected: number }[] }
  | { kind: 'guidesLeftOut'; guideIds: string[] }
  | { kind: 'contentRefused'; faults: Fault[] }
  | { kind: 'wordsBroken'; count: number; first: Pick<BrokenWord, 'locale' | 'key'>[] }

/** Returns what is wrong with this installation. The list is empty when all is well. */
export const listInstallationNotices = readForPage('notices', async (): Promise<InstallationNotice[]> => {
  const found = await Promise.all([
    findMailsStuck(),
    findJobsSilent(),
    findChangesUnheard(),
    findWebhooksSilent(),
    findSettingsMissing(),
    findErpsOut(),
    findWordsBroken(),
    findGuidesLeftOut(),
    findContentRefused(),
  ])
  return found.filter((notice) => notice !== undefined)
})

async function findMailsStuck(): Promise<InstallationNotice | undefined> {
  const health = await getMailHealth()
  if (health.state !== 'stuck') return undefined
  const { waiting, since, reason } = health
  const isHeldBack = reason === 'notTried' && (await isRestoredCopy())
  return { kind: 'mailsStuck', waiting, since, reason: isHeldBack ? 'restoredCopy' : reason }
}

async function findJobsSilent(): Promise<InstallationNotice | undefined> {
  const { state, since } = await getJobsHealth()
  return state === 'silent' ? { kind: 'jobsSilent', since } : undefined
}

async function findWebhooksSilent(): Promise<InstallationNotice | undefined> {
  const endpoints = await findSilentEndpoints()
  return endpoints.length > 0 ? { kind: 'webhooksSilent', endpoints } : undefined
}

/** Finds out whether this process hears of changes only by looking, most often because of a pooler. */
function findChangesUnheard(): InstallationNotice | undefined {
  return isAnyListenerDeaf() ? { kind: 'changesUnheard' } : undefined
}

/** Finds guides that customers follow now and that cannot be tested because a variable is not set. */
async function findSettingsMissing(): Promise<InstallationNotice | undefined> {
  const untestable = listUntestableGuides()
  if (untestable.length === 0) return undefined
  const ids = untestable.map(({ guide }) => guide.id)
  // Asks for one onboarding of each guide. To ask for all and keep one of each would read the whole table with every page.
  const followed = await db.$queryRaw<{ guideId: string }[]>`
    select asked."id" as "guideId" from unnest(${ids}::text[]) asked("id")
    where exists (select from "Onboarding" o where o."guideId" = asked."id" and o."archivedAt" is null)`
  const guides = untestable.filter(({ guide }) => followed.some(({ guideId }) => guideId === guide.id))
  return guides.length > 0 ? { kind: 'settingsMissing', guides } : undefined
}

/** Finds the ERPs that fail for many. Each is named by one of the guides that lead to it. */
async function findErpsOut(): Promise<InstallationNotice | undefined> {
  const outages = (await listOutages()).flatMap(({ erp, cause, since, affected }) => {
    const guide = listGuides().find(({ connector }) => connector === erp)
    return guide ? [{ guide, cause, since, affected }] : []
  })
  return outages.length > 0 ? { kind: 'erpsOut', outages } : undefined
}

/** Finds the guides that this process does without because of their faults. Every instance has the same files, and so the same faults. */
function findGuidesLeftOut(): InstallationNotice | undefined {
  const guideIds = listGuidesLeftOut()
  return guideIds.length > 0 ? { kind: 'guidesLeftOut', guideIds } : undefined
}

/** Finds the faults of changed guides and words that this process has not taken over. Every instance has the same files. */
function findContentRefused(): InstallationNotice | undefined {
  const faults = [...listRefusedChange()]
  return faults.length > 0 ? { kind: 'contentRefused', faults } : undefined
}

/** Finds the words for which this process shows the English. Every instance has the same files, and so the same words. */
function findWordsBroken(): InstallationNotice | undefined {
  const words = listBrokenWords()
  if (words.length === 0) return undefined
  const first = words.slice(0, 5).map(({ locale, key }) => ({ locale, key }))
  return { kind: 'wordsBroken', count: words.length, first }
}
