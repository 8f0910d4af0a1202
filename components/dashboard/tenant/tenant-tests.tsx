import { useTranslations } from 'next-intl'
import type { Tenant } from '@/lib/dashboard/tenant'
import { Part } from './part'
import { TenantTest } from './tenant-test'

/** Every test with all it found, the newest first and open where it asks for something. */
export function TenantTests({ tenant }: { tenant: Tenant }) {
  const t = useTranslations('tenant.tests')
  const { tests, guide } = tenant.setup
  if (tests.length === 0 && !guide.tasks.some(({ kind }) => kind === 'connect')) return null
  return (
    <Part id="tests" title={t('title')}>
      {tests.length === 0 && <p className="text-note text-ink-3">{t('none')}</p>}
      {tests.map((test, index) => (
        <TenantTest
          key={test.id}
          tenant={tenant}
          test={test}
          isOpen={index === 0 && test.outcome === 'problem'}
        />
      ))}
    </Part>
  )
}
