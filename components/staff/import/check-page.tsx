import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { discardTenantsAction, importTenantsAction } from '@/lib/invitations/import/actions'
import type { ImportLine } from '@/lib/invitations/import/read-lines'
import type { TenantImport } from '@/lib/invitations/import/tenant-import'
import { onboardingPath } from '@/lib/platform/routes'
import { ColumnsForm } from './columns-form'
import type { DefaultFieldsProps } from './default-fields'

/** How many new lines are shown. All lines with errors are shown. */
const shownNew = 10

type CheckPageProps = { list: TenantImport } & Omit<DefaultFieldsProps, 'defaults'>

/** Shows what will become of each line of a list, before anything is saved. */
export function CheckPage({ list, ...settings }: CheckPageProps) {
  const t = useTranslations('import')
  const linesIn = (...states: ImportLine['state'][]) =>
    list.lines.filter(({ state }) => states.includes(state))
  const [newLines, wrongLines, knownLines] = [
    linesIn('new'),
    linesIn('faulty'),
    linesIn('existing', 'repeated'),
  ]
  const toSend = (
    <>
      <HiddenFields fields={{ locale: settings.locale, importId: list.importId }} />
    </>
  )
  return (
    <div className="grid max-w-250 gap-11">
      <section aria-labelledby="columns">
        <h2 id="columns" className="mb-4">
          {t('columns')}
        </h2>
        <ColumnsForm list={list} {...settings} />
      </section>
      <section aria-labelledby="lines">
        <h2 id="lines">{t('lines')}</h2>
        <p className="mt-1 mb-5 text-ink-2">
          {t('counted', { toInvite: newLines.length, faulty: wrongLines.length, doubles: knownLines.length })}
        </p>
        <div className="grid gap-8">
          {wrongLines.length > 0 && (
            <Lines title={t('faulty', { count: wrongLines.length })} lines={wrongLines} />
          )}
          {knownLines.length > 0 && (
            <Lines title={t('doubles', { count: knownLines.length })} lines={knownLines} />
          )}
          {newLines.length > 0 && (
            <Lines title={t('toInvite', { count: newLines.length })} lines={newLines.slice(0, shownNew)} />
          )}
          {newLines.length > shownNew && (
            <p className="text-note text-ink-2">{t('more', { count: newLines.length - shownNew })}</p>
          )}
        </div>
      </section>
      <div className="flex flex-wrap items-center gap-4 border-t border-line pt-6">
        {newLines.length > 0 && (
          <form action={importTenantsAction}>
            {toSend}
            <Button>{t('confirm', { count: newLines.length })}</Button>
          </form>
        )}
        <form action={discardTenantsAction}>
          {toSend}
          <Button look={newLines.length > 0 ? 'link' : 'quiet'}>{t('discard')}</Button>
        </form>
        {wrongLines.length > 0 && newLines.length > 0 && (
          <p className="w-full text-note text-ink-2">{t('faultyStay')}</p>
        )}
      </div>
    </div>
  )
}

function Lines({ title, lines }: { title: string; lines: ImportLine[] }) {
  return (
    <div>
      <h3 className="mb-2 text-ink!">{title}</h3>
      <LineTable lines={lines} caption={title} />
    </div>
  )
}

/** Lists lines of the import, each with its outcome. */
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
