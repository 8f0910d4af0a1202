import { writeMail } from '@/components/mail/write-mail'
import { guideInLocale } from '@/lib/guide/model/names'
import { getEnv } from '@/lib/platform/env'
import { remindersPath, startPath } from '@/lib/platform/routes'
import { daysFromNow } from '@/lib/platform/time'
import { reminderLinkDays } from '@/lib/reminders/queue-reminder'
import type { OnboardingDetail, Person } from '@/lib/staff/onboarding-detail/detail'

/** In place of a token: the real ones are made when a mail is sent. */
const placeholderToken = '…'

/** The very mail that a nudge sends, but for its links. */
export async function draftNudge(tenant: OnboardingDetail, person: Person, message: string) {
  const { row, view } = tenant
  const { locale, erpLanguage, name, email } = person
  const absolute = (path: string) => new URL(path, getEnv().APP_URL).origin + path
  const { subject, html } = await writeMail({
    kind: 'nudge',
    to: { name, email },
    locale,
    erpLanguage,
    company: row.company,
    guide: guideInLocale(view.guide, locale),
    url: absolute(startPath(locale, placeholderToken)),
    until: daysFromNow(reminderLinkDays),
    progress: { done: view.journey.done, total: view.journey.total, taskId: row.currentTaskId },
    message: message || undefined,
    unsubscribe: { pageUrl: absolute(remindersPath(locale, placeholderToken)), oneClickUrl: '' },
  })
  return { subject, html }
}
