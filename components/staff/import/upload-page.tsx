import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { uploadTenantsAction } from '@/lib/invitations/import/actions'
import { longestRow, maxBytes, maxLines, maxMegabytes } from '@/lib/invitations/import/import-limits'
import { importTemplatePath, invitePath } from '@/lib/platform/routes'
import { DefaultFields, type DefaultFieldsProps } from './default-fields'
import { FileField } from './file-field'

export const uploadErrors = [
  'empty',
  'tooLarge',
  'tooManyLines',
  'unclosedQuote',
  'rowTooLong',
  'workbook',
  'notText',
] as const

type UploadPageProps = DefaultFieldsProps & {
  error?: { code: (typeof uploadErrors)[number]; line: number }
}

/** Asks for a list of tenants: a file, or text copied from a spreadsheet. */
export function UploadPage({ error, ...defaultFields }: UploadPageProps) {
  const t = useTranslations('import')
  const locale = useLocale()
  const limits = { count: maxLines, megabytes: maxMegabytes, characters: longestRow }
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
            <p>{t(`errors.${error.code}`, { line: error.line, ...limits })}</p>
          </Notice>
        )}
        <div className="grid gap-6">
          <FileField label={t('file')} maxBytes={maxBytes} tooLarge={t('errors.tooLarge', limits)} />
          <div className="[&_textarea]:max-w-none [&_textarea]:font-mono [&_textarea]:text-note">
            <TextArea name="text" label={t('paste')} hint={t('pasteHint')} rows={5} maxLength={maxBytes} />
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
