import { type Messages, useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { tableRoles } from '@/components/ui/table-roles'
import type { ReferenceField } from '@/lib/staff/developers/reference/reference'

type FieldTableProps = {
  fields: ReferenceField[]
  caption: ReactNode
  /** Shows the caption as a heading. */
  isTitled?: boolean
}

/** Lists fields with their types and what they are about. The fields of a nested object follow it, under its name. */
export function FieldTable({ fields, caption, isTitled = false }: FieldTableProps) {
  const t = useTranslations('developers.reference')
  return (
    <table {...tableRoles.table} className="w-full text-note max-sm:block">
      <caption className={isTitled ? 'mb-1 text-start text-base font-semibold' : 'sr-only'}>
        {caption}
      </caption>
      <thead {...tableRoles.group} className="sr-only">
        <tr {...tableRoles.row}>
          {(['name', 'type', 'meaning'] as const).map((column) => (
            <th key={column} {...tableRoles.head} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.group} className="max-sm:block">
        {fields
          .flatMap((field) => flatten(field))
          .map(({ path, field }) => (
            <FieldRow key={path} path={path} field={field} />
          ))}
      </tbody>
    </table>
  )
}

function flatten(field: ReferenceField, parent = ''): { path: string; field: ReferenceField }[] {
  const path = `${parent}${field.name}${field.isList ? '[]' : ''}`
  return [{ path, field }, ...field.fields.flatMap((inner) => flatten(inner, `${path}.`))]
}

type FieldName = keyof Messages['api']['fields']

function FieldRow({ path, field }: { path: string; field: ReferenceField }) {
  const t = useTranslations('developers.reference')
  const api = useTranslations('api')
  return (
    <tr {...tableRoles.row} className="border-b border-line align-top last:border-0 max-sm:block max-sm:py-2">
      <th
        {...tableRoles.rowHead}
        scope="row"
        className="w-[34%] py-2 pe-4 text-start font-mono font-normal wrap-anywhere max-sm:block max-sm:w-auto max-sm:p-0"
        translate="no"
      >
        {breakAtDots(path)}
        {field.isRequired && <span className="block font-sans text-cap text-ink-3">{t('required')}</span>}
      </th>
      <td {...tableRoles.cell} className="w-[26%] py-2 pe-4 max-sm:block max-sm:w-auto max-sm:p-0">
        <FieldType field={field} />
      </td>
      <td {...tableRoles.cell} className="py-2 text-ink-2 max-sm:block max-sm:p-0">
        {api(`fields.${field.name as FieldName}`)}
      </td>
    </tr>
  )
}

/** Lets a long path end its line after a dot, and not within a name. */
function breakAtDots(path: string): ReactNode {
  const [first, ...others] = path.split('.')
  return (
    <>
      {first}
      {others.map((name) => (
        <Fragment key={name}>
          .<wbr />
          {name}
        </Fragment>
      ))}
    </>
  )
}

/** Says what a value is: a type of JSON, one of a few values, or an object with its own section. */
export function FieldType({ field }: { field: ReferenceField }) {
  const t = useTranslations('developers.reference')
  const { type, object, options, isList, isNullable } = field
  const name = object ? (
    <a href={`#object-${object}`} translate="no">
      {object}
    </a>
  ) : (
    <span translate="no">{type}</span>
  )
  return (
    <span className="wrap-anywhere">
      {isList ? t.rich('listOf', { type: () => name }) : name}
      {isNullable && <span className="text-ink-3"> {t('orNull')}</span>}
      {options.length > 0 && (
        <span className="block font-mono text-cap text-ink-3" translate="no">
          {options.join(' | ')}
        </span>
      )}
    </span>
  )
}
