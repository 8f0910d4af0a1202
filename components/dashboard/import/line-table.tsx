import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ImportLine } from '@/lib/dashboard/import/line'
import { tenantPath } from '@/lib/dashboard/paths'

/** Lines of the list, each with what becomes of it. */
export function LineTable({ lines, caption }: { lines: ImportLine[]; caption: string }) {
  const t = useTranslations('import')
  return (
    <table className="w-full table-fixed border-y border-line text-note">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line text-left text-cap text-ink-3">
          <th scope="col" className="w-12 py-2 pr-3 text-right font-medium">
            {t('line')}
          </th>
          <th scope="col" className="px-3 py-2 font-medium">
            {t('fields.company')}
          </th>
          <th scope="col" className="w-[42%] py-2 pl-3 font-medium">
            {t('outcome')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.line} className="border-b border-line align-top last:border-0">
            <td className="py-2.5 pr-3 text-right text-ink-3 tabular-nums">{line.line}</td>
            <td className="px-3 py-2.5">
              <span className="font-medium">{line.company || '–'}</span>
              <span className="block text-ink-2">{line.email || '–'}</span>
            </td>
            <td className="py-2.5 pl-3">
              <Outcome line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Outcome({ line }: { line: ImportLine }) {
  const t = useTranslations('import')
  const locale = useLocale()
  if (line.state === 'new') return t('state.new')
  if (line.state === 'repeated') return t('state.repeated', { line: line.firstLine })
  if (line.state === 'known')
    return <Link href={tenantPath(locale, line.onboardingId)}>{t('state.known')}</Link>
  return (
    <ul>
      {line.faults.map(({ field, fault }) => (
        <li key={field} className="text-bad">
          {t('fault', { field: t(`fields.${field}`), fault: t(`lineFaults.${fault}`) })}
        </li>
      ))}
    </ul>
  )
}
