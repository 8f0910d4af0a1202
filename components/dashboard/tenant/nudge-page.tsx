import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { tenantPath } from '@/lib/dashboard/paths'
import type { Person, Tenant } from '@/lib/dashboard/tenant'
import type { NudgeState } from '@/lib/dashboard/tenant-form-states'
import { nameOf } from '@/lib/onboarding/name-of'
import { NudgeForm } from './nudge-form'
import { useTextFaults } from './use-text-faults'

type NudgePageProps = { tenant: Tenant; person: Person; draft: NonNullable<NudgeState['preview']> }

/** One mail that asks somebody to go on, seen before it goes. */
export function NudgePage({ tenant, person, draft }: NudgePageProps) {
  const t = useTranslations('tenant.nudge')
  const back = useTranslations('tenant.task')
  const languages = useTranslations('common.languages.names')
  const locale = useLocale()
  const faults = useTextFaults()
  const { onboardingId, company } = tenant.row
  const name = nameOf(person)
  const language = languages(person.locale)
  return (
    <>
      <Link
        href={tenantPath(locale, onboardingId)}
        className="inline-flex min-h-8 items-center gap-1.5 text-note wrap-anywhere"
      >
        <span aria-hidden="true">‹</span>
        {back('back', { company })}
      </Link>
      <h1 className="mt-2.5 wrap-anywhere">{t('title', { name })}</h1>
      <p className="mt-2 text-ink-2">{t('lead', { language })}</p>
      <NudgeForm
        fields={{ onboardingId, locale, participantId: person.id }}
        draft={draft}
        words={{
          label: t('label'),
          hint: t('hint', { language }),
          preview: t('preview'),
          submit: t('submit'),
          faults,
          refusals: {
            tooSoon: t('tooSoon', { name, hours: '{hours}' }),
            off: t('off', { name }),
            finished: t('done'),
            archived: t('archived'),
          },
          mail: { title: t('mail'), subject: t('subject'), empty: '' },
        }}
      />
    </>
  )
}
