import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import { uploadTenantsAction } from '@/lib/invitations/import/actions'
import { maxLines } from '@/lib/invitations/import/read-csv'
import { importTemplatePath, invitePath } from '@/lib/platform/routes'
import { DefaultFields, type DefaultFieldsProps } from './default-fields'

export const uploadErrors = ['empty', 'tooLarge', 'tooManyLines', 'unreadable'] as const

type UploadPageProps = DefaultFieldsProps & {
  error?: { code: (typeof uploadErrors)[number]; line: number }
}

/** Asks for a list of tenants: a file, or text copied from a spreadsheet. */
export function UploadPage({ error, ...defaultFields }: UploadPageProps) {
  const t = useTranslations('import')
  const locale = useLocale()
  return (
    <div className="max-w-190">
      <p className="text-ink-2">
        {t.rich('lead', {
          count: maxLines,
          one: (chunks) => <Link href={invitePath(locale)}>{chunks}</Link>,
          template: (chunks) => <a href={importTemplatePath(locale)}>{chunks}</a>,
        })}
      </p>
      <form action={uploadTenantsAction} className="mt-8 grid gap-8">
        <HiddenFields fields={{ locale }} />
        {error && (
          <Notice tone="bad" title={t('errors.title')} isAnswer>
            <p>{t(`errors.${error.code}`, { line: error.line, count: maxLines })}</p>
          </Notice>
        )}
        <div className="grid gap-6">
          <div>
            <label htmlFor="file" className="block font-semibold">
              {t('file')}
            </label>
            <input
              id="file"
              type="file"
              name="file"
              accept=".csv,.tsv,.txt,text/csv"
              className="mt-2 block w-full rounded-box border border-line-3 bg-sheet px-3.5 py-2.5 text-note file:mr-4 file:rounded-chip file:border file:border-line-3 file:bg-sunken file:px-3 file:py-1 file:font-medium file:text-ink"
            />
          </div>
          <div className="[&_textarea]:max-w-none [&_textarea]:font-mono [&_textarea]:text-note">
            <TextArea name="text" label={t('paste')} hint={t('pasteHint')} rows={5} maxLength={200_000} />
          </div>
        </div>
        <fieldset className="grid gap-5 border-t border-line pt-6">
          <legend className="sr-only">{t('usual')}</legend>
          <div>
            <h2>{t('usual')}</h2>
            <p className="text-note text-ink-2">{t('usualHint')}</p>
          </div>
          <DefaultFields {...defaultFields} />
        </fieldset>
        <div>
          <Button>{t('check')}</Button>
          <p className="mt-2.5 text-note text-ink-2">{t('nothingYet')}</p>
        </div>
      </form>
    </div>
  )
}
