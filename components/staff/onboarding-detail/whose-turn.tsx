import { useTranslations } from 'next-intl'
import { GuideText } from '@/components/guide-text/guide-text'
import { RelativeTime } from '@/components/staff/moment'
import { Notice } from '@/components/ui/notice'
import { useFormatter } from '@/i18n/formatter'
import type { OnboardingDetail } from '@/lib/staff/onboarding-detail/onboarding-detail'

/** Says whose turn it is and since when, and why somebody should help. For an archived onboarding it says that. */
export function WhoseTurnNotice({ onboarding }: { onboarding: OnboardingDetail }) {
  const t = useTranslations('onboardingDetail')
  const format = useFormatter()
  const { row, people, view } = onboarding
  const { waitingOn, waitingSince, archivedAt, helpReason } = row
  const needsHelp = !archivedAt && helpReason && row.helpFrom && row.helpFrom <= new Date()
  const isBad = row.state === 'problem' || row.state === 'broken'
  const task = view.guide.tasks.find(({ id }) => id === row.currentTaskId)
  const who = people[0]?.name || people[0]?.email || row.company
  if (archivedAt)
    return (
      <div className="mt-6">
        <Notice
          tone="plain"
          title={t('archived.title', { at: format.dateTime(archivedAt, { dateStyle: 'long' }) })}
        >
          <p className="text-ink-2">{t('archived.text')}</p>
        </Notice>
      </div>
    )
  if (!waitingOn) return null
  return (
    <div className="mt-6">
      <Notice
        tone={isBad ? 'bad' : needsHelp || waitingOn !== 'customer' ? 'wait' : 'plain'}
        title={t('whoseTurn.on', { on: waitingOn, who, name: row.waitingWho || 'nobody' })}
      >
        <p>
          {task && <GuideText k={`tasks.${task.id}.title`} />}
          {waitingSince && (
            <span className="text-ink-2">
              {task && ' · '}
              <RelativeTime at={waitingSince} />
            </span>
          )}
        </p>
        {needsHelp && <p className="mt-1">{t(`whoseTurn.help.${helpReason}`)}</p>}
      </Notice>
    </div>
  )
}
