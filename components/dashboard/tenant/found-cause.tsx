import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { tenantTaskPath } from '@/lib/dashboard/paths'
import type { Tenant } from '@/lib/dashboard/tenant'
import type { DiagnosedCause } from '@/lib/diagnosis/diagnosis'
import { Modules } from '../../wizard/test/modules'
import { Words } from '../../wizard/words'
import { readingOf } from './reading-of'

/** Why a test failed, how sure that is, and the task that mends it. */
export function FoundCause({ tenant, found }: { tenant: Tenant; found: DiagnosedCause }) {
  const t = useTranslations('tenant.tests')
  const locale = useLocale()
  const reading = readingOf(tenant)
  const { cause, certainty, rows, taskId } = found
  return (
    <li className="max-w-[40em] border-l-3 border-line-2 pl-4">
      <p className="font-medium">
        <Words reading={reading} k={`causes.${cause}.title`} />{' '}
        <span className="text-cap font-normal text-ink-3">
          · {t(`certainty.${certainty}`)} · <code translate="no">{cause}</code>
        </span>
      </p>
      <p className="text-note text-ink-2">
        <Words reading={reading} k={`causes.${cause}.what`} />
      </p>
      {rows.length > 0 && (
        <div className="text-note">
          <Modules reading={reading} rows={rows} />
        </div>
      )}
      {taskId && (
        <p className="text-note">
          {t.rich('mends', {
            task: () => (
              <Link href={tenantTaskPath(locale, tenant.row.onboardingId, taskId)}>
                <Words reading={reading} k={`tasks.${taskId}.title`} />
              </Link>
            ),
          })}
        </p>
      )}
    </li>
  )
}
