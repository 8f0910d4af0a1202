import { writeMail } from '@/components/mail/write-mail'
import { guideInLocale } from '@/lib/guide/model/names'
import { daysFromNow } from '@/lib/platform/clock/database-clock'
import { getEnv } from '@/lib/platform/env'
import { remindersPath, startPath } from '@/lib/platform/routes'
import { reminderLinkDays } from '@/lib/reminders/queue-reminder'
import type { OnboardingDetail, Person } from '@/lib/staff/onboarding-detail/onboarding-detail'

/** Stands for the token, which is made when a mail is sent. */
const placeholderToken = '…'

/** Returns the mail of a nudge as it would be sent, with links that open nothing. */
export async function draftNudge(onboarding: OnboardingDetail, person: Person, message: string) {
  const { row, view } = onboarding
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
