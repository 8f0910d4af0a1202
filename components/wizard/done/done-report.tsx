import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { printPath, setupPath, testPath } from '@/lib/onboarding/paths'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { knownTest } from '../test/known-test'
import { Attested } from './attested'
import { Reconnect } from './reconnect'
import { StillOpen } from './still-open'
import { Verified } from './verified'

/** The record of a connection: what a test proved, what rests on somebody's word, and how to come back. */
export function DoneReport({ setup, connectedAt }: { setup: Setup; connectedAt: Date }) {
  const t = useTranslations()
  const format = useFormatter()
  const locale = useLocale()
  const { guide, participant, company, onboardingId } = setup
  const reading: Reading = { guide, erpLanguage: participant.erpLanguage, company }
  const names = { erp: guide.erp.name, vendor: guide.vendor.name, company }
  const latest = setup.tests.find(({ outcome }) => outcome)
  const proof = setup.tests.find(({ outcome }) => outcome === 'connected')
  return (
    <main id="main" className="mx-auto w-full max-w-180 px-7 pt-7 pb-24 max-sm:px-4 max-sm:pt-4">
      <Link
        href={setupPath(locale, onboardingId)}
        className="inline-flex min-h-8 items-center gap-1.5 print:hidden"
      >
        <span aria-hidden="true">‹</span>
        {t('common.allTasks')}
      </Link>
      <h1 className="mt-3.5 mb-3">{t('done.title', names)}</h1>
      <p className="max-w-[36em] text-lead text-ink-2">
        {t('done.lead', { ...names, date: format.dateTime(connectedAt, { dateStyle: 'long' }) })}
      </p>
      {latest?.outcome === 'problem' && (
        <div className="mt-7">
          <Notice tone="bad" title={t('done.failedSince.title')}>
            <Link href={testPath(locale, onboardingId, latest.id)}>{t('done.failedSince.open')}</Link>
          </Notice>
        </div>
      )}
      <Verified setup={setup} reading={reading} test={proof && knownTest(guide, proof)} />
      <Attested setup={setup} reading={reading} />
      <StillOpen setup={setup} reading={reading} />
      <section className="mt-10 print:hidden">
        <h2 className="mb-1.5">{t('done.record.title')}</h2>
        <p className="max-w-[36em]">
          {t.rich('done.record.text', {
            print: (chunks) => <Link href={printPath(locale, onboardingId)}>{chunks}</Link>,
          })}
        </p>
      </section>
      <Reconnect setup={setup} />
    </main>
  )
}
