import { useLocale, useTranslations } from 'next-intl'
import { useGuideNames } from '@/components/staff/guide-names'
import { BlockCell, BlockRow, BlockTable } from '@/components/ui/block-table'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/i18n/formatter'
import { languageName } from '@/i18n/language'
import { languageTag } from '@/i18n/routing'
import { listGuides } from '@/lib/guide/catalog'
import { guideInLocale } from '@/lib/guide/model/names'
import { previewPath } from '@/lib/platform/routes'
import type { LanguageCoverage, Part, PartCoverage } from '@/lib/staff/translations/group-coverage'

/** Shows how far the words of pages, emails and guides are translated into each language. */
export function TranslationsPage({ languages }: { languages: readonly LanguageCoverage[] }) {
  const t = useTranslations('translations')
  return (
    <>
      <p className="max-w-190 text-ink-2">{t('lead')}</p>
      <p className="mt-2 max-w-190 text-note text-ink-2">{t('explained')}</p>
      <div className="mt-8 grid gap-12">
        {languages.map((language) => (
          <LanguageSection key={language.locale} language={language} />
        ))}
      </div>
    </>
  )
}

const columns = ['translated', 'stale', 'suspicious', 'changed'] as const

function LanguageSection({ language: { locale, parts } }: { language: LanguageCoverage }) {
  const t = useTranslations('translations')
  const id = `language-${locale}`
  const stale = parts.flatMap((part) => part.stale)
  const headings = (['what', ...columns] as const).map((column) => [column, t(`column.${column}`)] as const)
  return (
    <section aria-labelledby={id}>
      <h2 id={id} lang={languageTag(locale)} className="mb-2">
        {languageName(locale)}
      </h2>
      <BlockTable caption={t('caption', { language: languageName(locale) })} columns={headings}>
        {parts.map((part) => (
          <PartRow key={keyOf(part.part)} language={locale} part={part} />
        ))}
      </BlockTable>
      {stale.length > 0 && (
        <details className="mt-3 text-note">
          <summary>{t('staleKeys', { count: stale.length })}</summary>
          <ul className="mt-2 grid gap-1">
            {stale.map((key) => (
              <li key={key}>
                <code className="wrap-anywhere">{key}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function keyOf(part: Part): string {
  return part.kind === 'pages' ? part.kind : `${part.kind}/${part.id}`
}

type PartRowProps = { language: string; part: PartCoverage }

function PartRow({ language, part: { part, translated, wanted, stale, suspicious, changed } }: PartRowProps) {
  const t = useTranslations('translations')
  const format = useFormatter()
  const cells = {
    translated: t('count', { count: translated, total: wanted }),
    stale: t('number', { count: stale.length }),
    suspicious: t('number', { count: suspicious }),
    // A day without a zone: it is the same day for every reader.
    changed: changed
      ? format.dateTime(new Date(changed), { dateStyle: 'medium', timeZone: 'UTC' })
      : t('never'),
  }
  return (
    <BlockRow
      head={
        <Link href={previewOf(language, part)} hrefLang={languageTag(language)}>
          <PartName part={part} />
        </Link>
      }
    >
      {columns.map((column) => (
        <BlockCell key={column} label={t(`column.${column}`)}>
          {cells[column]}
        </BlockCell>
      ))}
    </BlockRow>
  )
}

/** Returns the address of the preview of one part in one language. What guides for an ERP share is seen in the first of them. */
function previewOf(language: string, part: Part): string {
  if (part.kind === 'pages') return previewPath(language)
  const guide = part.kind === 'guide' ? part.id : listGuides().find(({ erp }) => erp.id === part.id)?.id
  return guide === undefined ? previewPath(language) : `${previewPath(language)}?guide=${guide}`
}

function PartName({ part }: { part: Part }) {
  const t = useTranslations('translations')
  const locale = useLocale()
  const nameOf = useGuideNames()
  if (part.kind === 'pages') return t('pages')
  if (part.kind === 'guide') return nameOf(part.id)
  const guide = listGuides().find(({ erp }) => erp.id === part.id)
  return t('erp', { erp: guide ? guideInLocale(guide, locale).erp.name : part.id })
}
