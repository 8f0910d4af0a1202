import { useTranslations } from 'next-intl'
import type { Check } from '@/connectors/connector'
import { useFormatter } from '@/i18n/formatter'
import type { TestSummary } from '@/lib/onboarding/view/test-summary'
import { getGuideContext } from './guide-context'

/** Shows the ERP's own answers word for word, for support. */
export function SupportDetails({ test }: { test: TestSummary }) {
  const t = useTranslations('connectionTest.support')
  const format = useFormatter()
  const answers = test.checks.filter(({ raw }) => raw)
  return (
    <details className="mt-7 text-note text-ink-2">
      <summary className="w-fit py-1">{t('summary', { reference: test.reference })}</summary>
      <p className="mt-1.5">{format.dateTime(test.startedAt, { dateStyle: 'long', timeStyle: 'long' })}</p>
      {answers.length === 0 ? (
        <p className="mt-1.5">{t('nothing', { erp: getGuideContext().guide.erp.name })}</p>
      ) : (
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop, Safari users cannot scroll this region by keyboard (WCAG 2.1.1)
          tabIndex={0}
          lang="en"
          translate="no"
          className="mt-2.5 max-h-90 overflow-auto rounded-box bg-sunken px-4 py-3.5 font-mono text-[0.8125rem] leading-relaxed whitespace-pre-wrap"
        >
          {answers.map(printed).join('\n\n')}
        </pre>
      )}
    </details>
  )
}

function printed({ id, row, raw }: Check): string {
  const facts = [raw?.level, raw?.httpStatus && `HTTP ${raw.httpStatus}`, raw?.code, raw?.supportId]
  return [`${row ? `${id}/${row}` : id}  ${facts.filter(Boolean).join('  ')}`, raw?.text]
    .filter(Boolean)
    .join('\n')
}
