import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import { discardTenantsAction, importTenantsAction } from '@/lib/invitations/import/actions'
import { longestRow, maxLines } from '@/lib/invitations/import/import-limits'
import type { TenantImport } from '@/lib/invitations/import/tenant-import'
import { CheckedLines } from './checked-lines'
import { ColumnsForm } from './columns-form'
import { ConfirmButton } from './confirm-button'
import type { DefaultFieldsProps } from './default-fields'
import { FormatSection } from './format-section'

type CheckPageProps = { list: TenantImport } & Omit<DefaultFieldsProps, 'defaults'>

/** Shows how a list is read and what will become of each of its lines, before anything is saved. */
export function CheckPage({ list, ...settings }: CheckPageProps) {
  const t = useTranslations('import')
  const { problem, format } = list.file
  const toSend = <HiddenFields fields={{ locale: settings.locale, importId: list.importId }} />
  const countNew = list.lines.filter(({ state }) => state === 'new').length
  return (
    <div className="grid max-w-250 gap-11 *:min-w-0">
      <section aria-labelledby="format">
        <h2 id="format" className="mb-4">
          {t('format.title')}
        </h2>
        <FormatSection list={list} locale={settings.locale} />
      </section>
      {problem ? (
        <Notice tone="bad" title={t('errors.title')}>
          <p>
            {t(`errors.${problem.code}`, {
              line: 'line' in problem ? problem.line : 0,
              count: maxLines,
              characters: longestRow,
            })}
          </p>
        </Notice>
      ) : (
        <>
          <section aria-labelledby="columns">
            <h2 id="columns" className="mb-4">
              {t('columns')}
            </h2>
            <ColumnsForm key={`${format.delimiter}${format.headingLine}`} list={list} {...settings} />
          </section>
          <section aria-labelledby="lines">
            <h2 id="lines">{t('lines')}</h2>
            <CheckedLines lines={list.lines} />
          </section>
        </>
      )}
      <div className="flex flex-wrap items-center gap-4 border-t border-line pt-6">
        {countNew > 0 && (
          <form action={importTenantsAction}>
            {toSend}
            <ConfirmButton
              words={{ submit: t('confirm', { count: countNew }), pending: t('progress.title') }}
            />
          </form>
        )}
        <form action={discardTenantsAction}>
          {toSend}
          <Button look={countNew > 0 ? 'link' : 'quiet'}>{t('discard')}</Button>
        </form>
        {countNew > 0 && list.lines.some(({ state }) => state === 'faulty') && (
          <p className="w-full text-note text-ink-2">{t('faultyStay')}</p>
        )}
      </div>
    </div>
  )
}
