import { useLocale, useTranslations } from 'next-intl'
import { Moment } from '@/components/staff/moment'
import { StatePill } from '@/components/staff/onboarding-list/state-pill'
import { Static } from '@/components/static-html/static'
import { smallButton } from '@/components/ui/button'
import { BackLink, ButtonLink } from '@/components/ui/button-link'
import { useFormatter } from '@/i18n/formatter'
import { languageName } from '@/i18n/language'
import { guideTitle } from '@/lib/guide/model/names'
import { dashboardPath, nudgePath } from '@/lib/platform/routes'
import { viewAsCustomerAction } from '@/lib/staff/onboarding-detail/actions'
import type { Notice } from '@/lib/staff/onboarding-detail/form-states'
import type { OnboardingDetail } from '@/lib/staff/onboarding-detail/onboarding-detail'
import { ActionButton } from './action-button'

/** Names the tenant, says how the onboarding stands, and offers the two most common actions. */
export function OnboardingHeading({
  onboarding,
  isManager,
}: {
  onboarding: OnboardingDetail
  isManager: boolean
}) {
  const t = useTranslations('onboardingDetail')
  const format = useFormatter()
  const locale = useLocale()
  const { row, view, people, createdAt, openedAt } = onboarding
  const { onboardingId } = row
  const [contact] = people
  const on = (at: Date) => <Moment at={at}>{format.dateTime(at, { dateStyle: 'medium' })}</Moment>
  const mayNudge = contact && !row.archivedAt && row.state !== 'connected' && row.state !== 'attested'
  return (
    <>
      <BackLink href={dashboardPath(locale)} className="text-note">
        {t('back')}
      </BackLink>
      <div className="mt-2.5 flex flex-wrap items-start justify-between gap-x-10 gap-y-4">
        <div className="min-w-0">
          <h1 className="wrap-anywhere">{row.company}</h1>
          <Static
            as="ul"
            aria-label={t('facts.label')}
            className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-note text-ink-2 max-sm:gap-x-4 sm:[&>li:not(:last-child)]:after:ms-2 sm:[&>li:not(:last-child)]:after:text-ink-3 sm:[&>li:not(:last-child)]:after:content-['·']"
          >
            <li>
              <StatePill state={row.state} />
            </li>
            <li>{guideTitle(view.guide)}</li>
            {contact && <li>{languageName(contact.locale)}</li>}
            <li>{t.rich('facts.invited', { at: () => on(createdAt) })}</li>
            <li>{openedAt ? t.rich('facts.opened', { at: () => on(openedAt) }) : t('facts.neverOpened')}</li>
          </Static>
        </div>
        {isManager && contact && (
          <div className="flex flex-wrap gap-2.5 print:hidden">
            <ActionButton action={viewAsCustomerAction} onboardingId={onboardingId}>
              {t('view.submit')}
            </ActionButton>
            {mayNudge && (
              <ButtonLink href={nudgePath(locale, onboardingId, contact.id)} className={smallButton}>
                {t('people.nudgeFor', { name: contact.name || contact.email })}
              </ButtonLink>
            )}
          </div>
        )}
      </div>
    </>
  )
}

/** Says what the last action has done. */
export function ActionNotice({ notice }: { notice?: Notice }) {
  const t = useTranslations('onboardingDetail')
  return (
    <p
      role="status"
      data-answer
      className={notice ? 'mt-5 w-fit rounded-box bg-accent-soft px-4 py-2 text-note' : 'sr-only'}
    >
      {notice && t(`notice.${notice}`)}
    </p>
  )
}
