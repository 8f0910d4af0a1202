import { useLocale, useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import type { ImportLine } from '@/lib/invitations/import/read-lines'
import { onboardingPath } from '@/lib/platform/routes'

/** The most lines that are shown of those that will be invited, and of those that will not. */
const [shownNew, shownOthers] = [10, 100]

/** Counts the lines of a list by what will become of them, and shows the first of each kind. */
export function CheckedLines({ lines }: { lines: ImportLine[] }) {
  const t = useTranslations('import')
  const linesIn = (...states: ImportLine['state'][]) => lines.filter(({ state }) => states.includes(state))
  const [toInvite, faulty, doubles] = [linesIn('new'), linesIn('faulty'), linesIn('existing', 'repeated')]
  return (
    <>
      <p className="mt-1 mb-5 text-ink-2">
        {t('counted', { toInvite: toInvite.length, faulty: faulty.length, doubles: doubles.length })}
      </p>
      <div className="grid gap-8">
        <Lines title={t('faulty', { count: faulty.length })} lines={faulty} most={shownOthers} />
        <Lines title={t('doubles', { count: doubles.length })} lines={doubles} most={shownOthers} />
        <Lines title={t('toInvite', { count: toInvite.length })} lines={toInvite} most={shownNew} />
      </div>
    </>
  )
}

function Lines({ title, lines, most }: { title: string; lines: ImportLine[]; most: number }) {
  const t = useTranslations('import')
  if (lines.length === 0) return null
  return (
    <div>
      <h3 className="mb-2 text-ink!">{title}</h3>
      <LineTable lines={lines.slice(0, most)} caption={title} />
      {lines.length > most && (
        <p className="mt-2 text-note text-ink-2">{t('more', { count: lines.length - most })}</p>
      )}
    </div>
  )
}

/** Lists lines of the import, each with its outcome. */
function LineTable({ lines, caption }: { lines: ImportLine[]; caption: string }) {
  const t = useTranslations('import')
  return (
    <table className="w-full table-fixed border-y border-line text-note">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line text-start text-cap text-ink-3">
          <th scope="col" className="w-16 py-2 pe-3 text-end font-medium">
            {t('line')}
          </th>
          <th scope="col" className="px-3 py-2 font-medium">
            {t('fields.company')}
          </th>
          <th scope="col" className="w-[42%] py-2 ps-3 font-medium">
            {t('outcome')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.line} className="border-b border-line align-top last:border-0">
            <td className="py-2.5 pe-3 text-end text-ink-3 tabular-nums">{line.line}</td>
            <td className="px-3 py-2.5">
              <span className="font-medium">{line.company || '–'}</span>
              <span className="block text-ink-2">{line.email || '–'}</span>
            </td>
            <td className="py-2.5 ps-3">
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
  if (line.state === 'existing')
    return <Link href={onboardingPath(locale, line.onboardingId)}>{t('state.existing')}</Link>
  return (
    <ul>
      {line.errors.map(({ field, code }) => (
        <li key={field} className="text-bad">
          {t('lineError', { field: t(`fields.${field}`), error: t(`lineErrors.${code}`) })}
        </li>
      ))}
    </ul>
  )
}
