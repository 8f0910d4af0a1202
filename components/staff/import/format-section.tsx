import { useTranslations } from 'next-intl'
import { delimiters } from '@/lib/invitations/import/delimiter'
import { type Encoding, encodings } from '@/lib/invitations/import/encoding'
import { maxHeadingRows } from '@/lib/invitations/import/import-limits'
import type { TenantImport } from '@/lib/invitations/import/tenant-import'
import { type FormatChoice, FormatForm } from './format-form'
import { ListPreview } from './list-preview'

/** How much of a line is shown among the choices of headings. */
const shownCharacters = 50

/** The name of each encoding and, unless it is Unicode, the system that it comes from. */
const encodingNames: Record<Encoding, { name: string; system?: string }> = {
  'utf-8': { name: 'UTF-8' },
  'utf-16le': { name: 'UTF-16 LE' },
  'utf-16be': { name: 'UTF-16 BE' },
  'windows-1252': { name: '1252', system: 'Windows' },
  macintosh: { name: 'Mac Roman', system: 'Mac' },
  cp850: { name: '850', system: 'DOS' },
}

/** The names of the usual delimiters. Another one that a list declares is shown as it is. */
const delimiterNames: Record<string, 'semicolon' | 'tab' | 'bar' | 'comma'> = {
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  ',': 'comma',
}

/** Says how a list is read, shows its first lines, and lets both be corrected. */
export function FormatSection({ list: { importId, file }, locale }: { list: TenantImport; locale: string }) {
  const t = useTranslations('import.format')
  const { encoding, delimiter, headingLine } = file.format
  const known: string[] = [...delimiters]
  const headingRows = file.rows.slice(0, maxHeadingRows)
  const choices: FormatChoice[] = [
    {
      name: 'encoding',
      label: t('encoding'),
      value: encoding,
      options: encodings.map((value) => {
        const { name, system } = encodingNames[value]
        const label = system ? t('encodings.western', { name, system }) : t('encodings.unicode', { name })
        return { value, label }
      }),
    },
    {
      name: 'delimiter',
      label: t('delimiter'),
      value: delimiter,
      options: (known.includes(delimiter) ? known : [...known, delimiter]).map((value) => {
        const name = delimiterNames[value]
        return { value, label: name ? t(`delimiters.${name}`, { sign: value }) : value }
      }),
    },
    {
      name: 'headingLine',
      label: t('headingLine'),
      value: String(headingLine),
      options: [
        { value: '0', label: t('noHeadings') },
        ...headingRows.map(({ line, cells }) => {
          const all = cells.filter(Boolean).join(' · ')
          const text = all.length > shownCharacters ? `${all.slice(0, shownCharacters)}…` : all
          return { value: String(line), label: t('line', { line, text }) }
        }),
      ],
    },
  ]
  return (
    <FormatForm
      hidden={{ locale, importId }}
      choices={choices.filter(({ name }) => name !== 'encoding' || !file.isPasted)}
      words={{ show: t('show'), lost: t('lost'), guessed: file.isEncodingGuessed ? t('guessed') : undefined }}
    >
      <ListPreview file={file} />
    </FormatForm>
  )
}
