import { guideInLocale } from '@/guides/in-locale'
import type { Person, Tenant } from '@/lib/dashboard/tenant'
import { getEnv } from '@/lib/env'
import { remindersPath, startPath } from '@/lib/onboarding/paths'
import { writeMail } from '../../mail/write-mail'

/** In place of a token: the real ones are made when a mail is sent. */
const blank = '…'
const linkDays = 30

/** The very mail that a nudge sends, but for its links. */
export async function draftNudge(tenant: Tenant, person: Person, message: string) {
  const { row, setup } = tenant
  const { locale, erpLanguage, name, email } = person
  const absolute = (path: string) => new URL(path, getEnv().APP_URL).origin + path
  const { subject, html } = await writeMail({
    kind: 'nudge',
    to: { name, email },
    locale,
    erpLanguage,
    company: row.company,
    guide: guideInLocale(setup.guide, locale),
    url: absolute(startPath(locale, blank)),
    until: new Date(Date.now() + linkDays * 24 * 60 * 60 * 1000),
    progress: { done: setup.journey.done, total: setup.journey.total, taskId: row.currentTaskId },
    message: message || undefined,
    unsubscribe: { pageUrl: absolute(remindersPath(locale, blank)), oneClickUrl: '' },
  })
  return { subject, html }
}
