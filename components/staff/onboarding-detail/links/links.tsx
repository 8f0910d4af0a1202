import { useTranslations } from 'next-intl'
import { GuideText } from '@/components/guide-text/guide-text'
import { Moment } from '@/components/staff/moment'
import { ActionButton } from '@/components/staff/onboarding-detail/action-button'
import { Static } from '@/components/static-html/static'
import { Section } from '@/components/ui/page'
import { useFormatter } from '@/i18n/formatter'
import { nameOf } from '@/lib/onboarding/actor'
import { revokeLinkAction } from '@/lib/staff/onboarding-detail/actions'
import type { OnboardingDetail, OnboardingLink } from '@/lib/staff/onboarding-detail/onboarding-detail'

/** Lists the links that open something now. Ended links are collapsed. */
export function Links({ onboarding, isManager }: { onboarding: OnboardingDetail; isManager: boolean }) {
  const t = useTranslations('onboardingDetail.links')
  const now = new Date()
  const isOpen = ({ revokedAt, expiresAt }: OnboardingDetail['links'][number]) =>
    !revokedAt && expiresAt > now
  const open = onboarding.links.filter(isOpen)
  const ended = onboarding.links.filter((link) => !isOpen(link))
  return (
    <Section id="links" title={t('title')}>
      {open.length === 0 && <p className="text-note text-ink-3">{t('none')}</p>}
      <ul>
        {open.map((link) => (
          <LinkRow key={link.linkId} onboarding={onboarding} link={link} isManager={isManager} />
        ))}
      </ul>
      {ended.length > 0 && (
        <details className="mt-2 text-note text-ink-2">
          <summary className="w-fit py-1">{t('ended', { count: ended.length })}</summary>
          <ul>
            {ended.map((link) => (
              <LinkRow key={link.linkId} onboarding={onboarding} link={link} isManager={false} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

type LinkRowProps = { onboarding: OnboardingDetail; link: OnboardingLink; isManager: boolean }

/** Shows whose link it is, what it opens and until when, and how often it was opened. */
export function LinkRow({ onboarding, link, isManager }: LinkRowProps) {
  const t = useTranslations('onboardingDetail.links')
  const format = useFormatter()
  const { person, taskId, expiresAt, revokedAt, openedAt } = link
  const hasTask = onboarding.view.guide.tasks.some(({ id }) => id === taskId)
  const on = (at: Date) => <Moment at={at}>{format.dateTime(at, { dateStyle: 'medium' })}</Moment>
  const end = revokedAt ? 'revoked' : expiresAt > new Date() ? 'until' : 'expired'
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-2.5">
      <Static className="min-w-0 grow basis-56">
        <p className="text-note wrap-anywhere">
          {nameOf(person)} · {hasTask ? <GuideText k={`tasks.${taskId}.title`} /> : t('whole')}
        </p>
        <p className="text-cap text-ink-3">
          {t.rich(end, { at: () => on(revokedAt ?? expiresAt) })} ·{' '}
          {openedAt
            ? t.rich('opened', {
                count: link.timesOpened,
                ago: () => <Moment at={openedAt}>{format.relativeTime(openedAt)}</Moment>,
              })
            : t('neverOpened')}
        </p>
      </Static>
      {isManager && (
        <div className="print:hidden">
          <ActionButton
            action={revokeLinkAction}
            onboardingId={onboarding.row.onboardingId}
            fields={{ linkId: link.linkId }}
            look="link"
            label={t('revokeOf', { name: nameOf(person) })}
          >
            {t('revoke')}
          </ActionButton>
        </div>
      )}
    </li>
  )
}
