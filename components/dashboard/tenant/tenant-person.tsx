import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { sendInvitation } from '@/lib/dashboard/link-actions'
import { nudgePath, personPath } from '@/lib/dashboard/paths'
import type { Person, Tenant } from '@/lib/dashboard/tenant'
import { nameOf } from '@/lib/onboarding/name-of'
import { Words } from '../../wizard/words'
import { Moment } from '../moment'
import { ActionButton } from './action-button'
import { mayOpenAll } from './may-open-all'
import { NewLink } from './new-link'
import { readingOf } from './reading-of'

type TenantPersonProps = { tenant: Tenant; person: Person; isManager: boolean }

/** Somebody of the customer's, what they have in hand, and the ways to reach them. */
export function TenantPerson({ tenant, person, isManager }: TenantPersonProps) {
  const t = useTranslations('tenant.people')
  const link = useTranslations('tenant.link')
  const languages = useTranslations('common.languages.names')
  const format = useFormatter()
  const locale = useLocale()
  const { onboardingId } = tenant.row
  const { guide } = tenant.setup
  const name = nameOf(person)
  const { heldTaskId, nudgedAt, id: participantId } = person
  const isHeld = guide.tasks.some((task) => task.id === heldTaskId)
  const wasMailed = tenant.mails.some(
    (mail) => mail.kind === 'invitation' && mail.person.id === participantId,
  )
  return (
    <li className="border-b border-line py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="min-w-0 font-medium wrap-anywhere">{name}</span>
        <span className="text-cap text-ink-3">{t(person.isContact ? 'contact' : 'colleague')}</span>
      </p>
      {person.name && (
        <p className="text-note wrap-anywhere">
          <a href={`mailto:${person.email}`}>{person.email}</a>
        </p>
      )}
      <p className="text-cap text-ink-3">
        {t('languages', {
          language: languages(person.locale),
          erp: guide.erp.name,
          erpLanguage: languages(person.erpLanguage),
        })}
      </p>
      {isHeld && (
        <p className="text-cap text-wait">
          {t.rich('holds', {
            task: () => <Words reading={readingOf(tenant)} k={`tasks.${heldTaskId}.title`} />,
          })}
        </p>
      )}
      {nudgedAt && (
        <p className="text-cap text-ink-3">
          {t.rich('nudgedAt', { ago: () => <Moment at={nudgedAt}>{format.relativeTime(nudgedAt)}</Moment> })}
        </p>
      )}
      {person.remindersOffAt && <p className="text-cap text-wait">{t('remindersOff')}</p>}
      {isManager && (
        <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-note print:hidden">
          <Link
            href={personPath(locale, onboardingId, participantId)}
            prefetch={false}
            aria-label={t('changeFor', { name })}
            className="py-1"
          >
            {t('change')}
          </Link>
          {mayOpenAll(tenant, person) && (
            <>
              {!tenant.row.archivedAt && (
                <Link
                  href={nudgePath(locale, onboardingId, participantId)}
                  prefetch={false}
                  aria-label={t('nudgeFor', { name })}
                  className="py-1"
                >
                  {t('nudge')}
                </Link>
              )}
              <ActionButton
                action={sendInvitation}
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
