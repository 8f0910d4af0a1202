import { useLocale, useTranslations } from 'next-intl'
import { GuideText } from '@/components/guide-text/guide-text'
import { Moment } from '@/components/staff/moment'
import { ActionButton } from '@/components/staff/onboarding-detail/action-button'
import { NewLink } from '@/components/staff/onboarding-detail/links/new-link'
import { Static } from '@/components/static-html/static'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/page'
import { useFormatter } from '@/i18n/formatter'
import { languageName } from '@/i18n/language'
import { nameOf } from '@/lib/onboarding/actor'
import { nudgePath, personPath } from '@/lib/platform/routes'
import { sendInvitationAction } from '@/lib/staff/onboarding-detail/actions'
import type { OnboardingDetail, Person } from '@/lib/staff/onboarding-detail/onboarding-detail'

export function People({ onboarding, isManager }: { onboarding: OnboardingDetail; isManager: boolean }) {
  const t = useTranslations('onboardingDetail.people')
  if (onboarding.people.length === 0) return null
  return (
    <Section id="people" title={t('title')}>
      <ul className="border-t border-line">
        {onboarding.people.map((person) => (
          <PersonRow key={person.id} onboarding={onboarding} person={person} isManager={isManager} />
        ))}
      </ul>
    </Section>
  )
}

type PersonRowProps = { onboarding: OnboardingDetail; person: Person; isManager: boolean }

/** Shows one of the customer's people, the task they hold, and the ways to reach them. */
export function PersonRow({ onboarding, person, isManager }: PersonRowProps) {
  const t = useTranslations('onboardingDetail.people')
  const link = useTranslations('onboardingDetail.link')
  const format = useFormatter()
  const locale = useLocale()
  const { onboardingId } = onboarding.row
  const { guide } = onboarding.view
  const name = nameOf(person)
  const { handedOverTaskId, nudgedAt, id: participantId } = person
  const holdsTask = guide.tasks.some((task) => task.id === handedOverTaskId)
  const wasMailed = onboarding.mails.some(
    (mail) => mail.kind === 'invitation' && mail.person.id === participantId,
  )
  return (
    <li className="border-b border-line py-3">
      <Static>
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span className="min-w-0 font-medium wrap-anywhere">{name}</span>
          <span className="text-cap text-ink-3">{t(person.isContact ? 'contact' : 'colleague')}</span>
        </p>
        {person.name && (
          <p className="text-note wrap-anywhere">
            <a href={`mailto:${person.email}`}>{person.email}</a>
          </p>
        )}
        {!onboarding.faultsOfGuide && (
          <p className="text-cap text-ink-3">
            {t('languages', {
              language: languageName(person.locale),
              erp: guide.erp.name,
              erpLanguage: languageName(person.erpLanguage),
            })}
          </p>
        )}
        {holdsTask && (
          <p className="text-cap text-wait">
            {t.rich('holds', {
              task: () => <GuideText k={`tasks.${handedOverTaskId}.title`} />,
            })}
          </p>
        )}
        {nudgedAt && (
          <p className="text-cap text-ink-3">
            {t.rich('nudgedAt', {
              ago: () => <Moment at={nudgedAt}>{format.relativeTime(nudgedAt)}</Moment>,
            })}
          </p>
        )}
        {person.remindersOffAt && <p className="text-cap text-wait">{t('remindersOff')}</p>}
      </Static>
      {isManager && (
        <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-note print:hidden">
          <Link
            href={personPath(locale, onboardingId, participantId)}
            aria-label={t('changeFor', { name })}
            className="py-1"
          >
            {t('change')}
          </Link>
          {hasFullAccess(onboarding, person) && (
            <>
              {!onboarding.row.archivedAt && (
                <Link
                  href={nudgePath(locale, onboardingId, participantId)}
                  aria-label={t('nudgeFor', { name })}
                  className="py-1"
                >
                  {t('nudge')}
                </Link>
              )}
              <ActionButton
                action={sendInvitationAction}
                onboardingId={onboardingId}
                fields={{ participantId }}
                look="link"
                label={t('inviteFor', { name })}
              >
                {t(wasMailed ? 'invite' : 'inviteFirst')}
              </ActionButton>
              <NewLink
                fields={{ onboardingId, locale, participantId }}
                words={{
                  submit: t('newLink'),
                  label: t('newLinkFor', { name }),
                  made: link('made'),
                  copy: { copy: link('copy'), copied: link('copied'), selected: link('selected') },
                }}
              />
            </>
          )}
        </div>
      )}
    </li>
  )
}

/** Says whether a person has access to the whole onboarding and not to a single task. */
export function hasFullAccess({ links }: OnboardingDetail, { id, isContact }: Person): boolean {
  return isContact || links.some((link) => link.person.id === id && link.taskId === undefined)
}
