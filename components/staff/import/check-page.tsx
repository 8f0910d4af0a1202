import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { discardTenantsAction, importTenantsAction } from '@/lib/invitations/import/actions'
import type { ImportLine } from '@/lib/invitations/import/read-lines'
import type { TenantImport } from '@/lib/invitations/import/tenant-import'
import { onboardingPath } from '@/lib/platform/routes'
import { ColumnsForm } from './columns-form'
import type { DefaultFieldsProps } from './default-fields'

/** What is right is shown as a taste; all that is wrong is shown. */
const shownNew = 10

type CheckPageProps = { list: TenantImport } & Omit<DefaultFieldsProps, 'usual'>

/** A list looked through line by line, before anything of it is written. */
export function CheckPage({ list, ...usual }: CheckPageProps) {
  const t = useTranslations('import')
  const of = (...states: ImportLine['state'][]) => list.lines.filter(({ state }) => states.includes(state))
  const [fresh, faulty, doubles] = [of('new'), of('faulty'), of('existing', 'repeated')]
  const toSend = (
    <>
      <input type="hidden" name="locale" value={usual.locale} />
      <input type="hidden" name="importId" value={list.importId} />
    </>
  )
  return (
    <div className="grid max-w-250 gap-11">
      <section aria-labelledby="columns">
        <h2 id="columns" className="mb-4">
          {t('columns')}
        </h2>
        <ColumnsForm list={list} {...usual} />
      </section>
      <section aria-labelledby="lines">
        <h2 id="lines">{t('lines')}</h2>
        <p className="mt-1 mb-5 text-ink-2">
          {t('counted', { toInvite: fresh.length, faulty: faulty.length, doubles: doubles.length })}
        </p>
        <div className="grid gap-8">
          {faulty.length > 0 && <Lines title={t('faulty', { count: faulty.length })} lines={faulty} />}
          {doubles.length > 0 && <Lines title={t('doubles', { count: doubles.length })} lines={doubles} />}
          {fresh.length > 0 && (
            <Lines title={t('toInvite', { count: fresh.length })} lines={fresh.slice(0, shownNew)} />
          )}
          {fresh.length > shownNew && (
            <p className="text-note text-ink-2">{t('more', { count: fresh.length - shownNew })}</p>
          )}
        </div>
      </section>
      <div className="flex flex-wrap items-center gap-4 border-t border-line pt-6">
        {fresh.length > 0 && (
          <form action={importTenantsAction}>
            {toSend}
            <Button>{t('confirm', { count: fresh.length })}</Button>
          </form>
        )}
        <form action={discardTenantsAction}>
          {toSend}
          <Button look={fresh.length > 0 ? 'link' : 'quiet'}>{t('discard')}</Button>
        </form>
        {faulty.length > 0 && fresh.length > 0 && (
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
  if (line.state === 'existing')
    return <Link href={onboardingPath(locale, line.onboardingId)}>{t('state.existing')}</Link>
  return (
    <ul>
      {line.faults.map(({ field, fault }) => (
        <li key={field} className="text-bad">
          {t('lineError', { field: t(`fields.${field}`), error: t(`lineErrors.${fault}`) })}
        </li>
      ))}
    </ul>
  )
}
