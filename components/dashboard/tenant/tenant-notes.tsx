import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { StaffMember } from '@/lib/auth/staff'
import { deleteNote, writeNote } from '@/lib/dashboard/note-actions'
import type { Tenant } from '@/lib/dashboard/tenant'
import { ActionButton } from './action-button'
import { Part } from './part'
import { TextForm } from './text-form'
import { useTextFaults } from './use-text-faults'

/** What the staff tell each other. */
export function TenantNotes({ tenant, staff }: { tenant: Tenant; staff: StaffMember }) {
  const t = useTranslations('tenant.notes')
  const format = useFormatter()
  const locale = useLocale()
  const faults = useTextFaults()
  const { onboardingId } = tenant.row
  const isManager = staff.role === 'manager'
  if (!isManager && tenant.notes.length === 0) return null
  return (
    <Part id="notes" title={t('title')}>
      <p className="text-note text-ink-3">{t('hint')}</p>
      <ul>
        {tenant.notes.map(({ noteId, text, at, by }) => {
          const when = format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
          return (
            <li key={noteId} className="border-b border-line py-2.5">
              <p className="text-note wrap-anywhere whitespace-pre-line">{text}</p>
              <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-4 text-cap text-ink-3">
                <span>{t('by', { name: by?.name ?? t('gone'), at: when })}</span>
                {isManager && by?.staffId === staff.staffId && (
                  <ActionButton
                    action={deleteNote}
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
            // A note that was saved leaves an empty form.
            key={tenant.notes[0]?.noteId}
            action={writeNote}
            fields={{ onboardingId, locale }}
            name="text"
            maxLength={4000}
            look="quiet"
            words={{ label: t('label'), submit: t('submit'), faults }}
          />
        </div>
      )}
    </Part>
  )
}
