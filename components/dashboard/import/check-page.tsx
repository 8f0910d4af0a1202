import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { ImportLine } from '@/lib/dashboard/import/line'
import type { TenantImport } from '@/lib/dashboard/import/tenant-import'
import { discardTenants, importTenants } from '@/lib/dashboard/import-actions'
import { ColumnsForm } from './columns-form'
import { LineTable } from './line-table'
import type { UsualFieldsProps } from './usual-fields'

/** What is right is shown as a taste; all that is wrong is shown. */
const shownNew = 10

type CheckPageProps = { list: TenantImport } & Omit<UsualFieldsProps, 'usual'>

/** A list looked through line by line, before anything of it is written. */
export function CheckPage({ list, ...usual }: CheckPageProps) {
  const t = useTranslations('import')
  const of = (...states: ImportLine['state'][]) => list.lines.filter(({ state }) => states.includes(state))
  const [fresh, faulty, doubles] = [of('new'), of('faulty'), of('known', 'repeated')]
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
          {t('counted', { fresh: fresh.length, faulty: faulty.length, doubles: doubles.length })}
        </p>
        <div className="grid gap-8">
          {faulty.length > 0 && <Lines title={t('faulty', { count: faulty.length })} lines={faulty} />}
          {doubles.length > 0 && <Lines title={t('doubles', { count: doubles.length })} lines={doubles} />}
          {fresh.length > 0 && (
            <Lines title={t('fresh', { count: fresh.length })} lines={fresh.slice(0, shownNew)} />
          )}
          {fresh.length > shownNew && (
            <p className="text-note text-ink-2">{t('more', { count: fresh.length - shownNew })}</p>
          )}
        </div>
      </section>
      <div className="flex flex-wrap items-center gap-4 border-t border-line pt-6">
        {fresh.length > 0 && (
          <form action={importTenants}>
            {toSend}
            <Button>{t('confirm', { count: fresh.length })}</Button>
          </form>
        )}
        <form action={discardTenants}>
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
