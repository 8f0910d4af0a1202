import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/page'
import { useFormatter } from '@/i18n/formatter'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { deleteNoteAction, writeNoteAction } from '@/lib/staff/onboarding-detail/actions'
import type { OnboardingDetail } from '@/lib/staff/onboarding-detail/onboarding-detail'
import { ActionButton, useTextWords } from './action-button'
import { TextForm } from './text-form'

/** Shows the notes that the staff write for each other. */
export function Notes({ onboarding, staff }: { onboarding: OnboardingDetail; staff: StaffMember }) {
  const t = useTranslations('onboardingDetail.notes')
  const format = useFormatter()
  const locale = useLocale()
  const textWords = useTextWords()
  const { onboardingId } = onboarding.row
  const isManager = staff.role === 'manager'
  if (!isManager && onboarding.notes.length === 0) return null
  return (
    <Section id="notes" title={t('title')}>
      <p className="text-note text-ink-3">{t('hint')}</p>
      <ul>
        {onboarding.notes.map(({ noteId, text, at, by }) => {
          const when = format.dateTime(at, 'shortMoment')
          return (
            <li key={noteId} className="border-b border-line py-2.5">
              <p className="text-note wrap-anywhere whitespace-pre-line">{text}</p>
              <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-4 text-cap text-ink-3">
                <span>{t('by', { name: by?.name ?? t('unknownAuthor'), at: when })}</span>
                {isManager && by?.staffId === staff.staffId && (
                  <ActionButton
                    action={deleteNoteAction}
                    onboardingId={onboardingId}
                    fields={{ noteId }}
                    look="link"
                    label={t('deleteOf', { at: when })}
                  >
                    {t('delete')}
                  </ActionButton>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {isManager && (
        <div className="mt-3 print:hidden">
          <TextForm
            // A saved note leaves an empty form.
            key={onboarding.notes[0]?.noteId}
            serverForm={writeNoteAction}
            fields={{ onboardingId, locale }}
            name="text"
            maxLength={4000}
            look="quiet"
            words={{ label: t('label'), submit: t('submit'), ...textWords }}
          />
        </div>
      )}
    </Section>
  )
}
