import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { mapColumnsAction } from '@/lib/invitations/import/actions'
import { columnFields } from '@/lib/invitations/import/columns'
import type { TenantImport } from '@/lib/invitations/import/tenant-import'
import { DefaultFields, type DefaultFieldsProps } from './default-fields'

type ColumnsFormProps = { list: TenantImport } & Omit<DefaultFieldsProps, 'defaults'>

/** Asks which column holds what. It shows the first cells of each column. */
export function ColumnsForm({ list, ...choices }: ColumnsFormProps) {
  const t = useTranslations('import')
  const { importId, settings, file } = list
  const headings = file.rows.find(({ line }) => line === file.format.headingLine)?.cells ?? []
  const sample = file.body.slice(0, 3)
  return (
    <form action={mapColumnsAction} className="grid gap-6">
      <HiddenFields fields={{ locale: choices.locale, importId, width: settings.columns.length }} />
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {settings.columns.map((field, at) => {
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a list may share a heading or have none; only the position names a column
            <li key={at} className="min-w-0 rounded-box border border-line bg-sheet px-4 py-3">
              <label htmlFor={`column.${at}`} className="block truncate font-medium">
                {headings[at] || t('column', { number: at + 1 })}
              </label>
              <p className="mt-0.5 truncate text-cap text-ink-3">
                {sample
                  .map(({ cells }) => cells[at])
                  .filter(Boolean)
                  .join(' · ') || t('noCells')}
              </p>
              <select
                id={`column.${at}`}
                name={`column.${at}`}
                defaultValue={field}
                className="mt-2 block min-h-10 w-full rounded-box border border-line-3 bg-sheet px-3 text-note"
              >
                <option value="none">{t('fields.none')}</option>
                {columnFields.map((name) => (
                  <option key={name} value={name}>
                    {t(`fields.${name}`)}
                  </option>
                ))}
              </select>
            </li>
          )
        })}
      </ul>
      <DefaultFields {...choices} defaults={settings} />
      <div>
        <Button look="quiet">{t('checkAgain')}</Button>
      </div>
    </form>
  )
}
