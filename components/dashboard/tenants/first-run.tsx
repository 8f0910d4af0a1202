import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import type { StaffMember } from '@/lib/auth/staff'
import { importPath, invitePath } from '@/lib/dashboard/paths'

const steps = ['invite', 'walk', 'watch'] as const

/** Before there is any tenant: what will happen here, and how it begins. */
export function FirstRun({ staff }: { staff: StaffMember }) {
  const t = useTranslations('tenantList.firstRun')
  const locale = useLocale()
  return (
    <section className="rounded-card border border-line bg-sheet px-9 py-9 shadow-sheet max-sm:px-4 max-sm:py-6">
      <h2 className="mb-5">{t('title')}</h2>
      <ol className="grid gap-x-8 gap-y-5 lg:grid-cols-3">
        {steps.map((step, index) => (
          <li key={step} className="border-t border-line pt-3">
            <span className="font-semibold">
              {index + 1}. {t(`${step}.title`)}
            </span>
            <p className="mt-1 text-note text-ink-2">{t(`${step}.text`)}</p>
          </li>
        ))}
      </ol>
      {staff.role === 'manager' ? (
        <div className="mt-7 flex flex-wrap gap-3">
          <ButtonLink href={invitePath(locale)}>{t('submit')}</ButtonLink>
          <ButtonLink look="quiet" href={importPath(locale)}>
            {t('import')}
          </ButtonLink>
        </div>
      ) : (
        <p className="mt-6 text-note text-ink-2">{t('viewer')}</p>
      )}
    </section>
  )
}
