import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Moment } from '@/components/staff/moment'
import { Button, smallLink } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { StatusPill } from '@/components/ui/status-pill'
import { tableRoles } from '@/components/ui/table-roles'
import type { VendorKey } from '@/lib/connection/release/vendor-keys'
import { retireVendorKeyAction } from '@/lib/staff/developers/vendor-keys/actions'

const columns = ['name', 'kind', 'added', 'releases', 'state'] as const

type VendorKeyTableProps = { keys: VendorKey[]; isManager: boolean }

/** Lists the vendor's keys, the newest first. On small screens each key is a block. */
export function VendorKeyTable({ keys, isManager }: VendorKeyTableProps) {
  const t = useTranslations('vendorKeys')
  return (
    <table {...tableRoles.table} className="w-full text-note max-lg:block">
      <caption className="sr-only">{t('title')}</caption>
      <thead {...tableRoles.group} className="max-lg:sr-only">
        <tr {...tableRoles.row} className="border-b border-line text-cap text-ink-3">
          {columns.map((column) => (
            <th key={column} {...tableRoles.head} scope="col" className="py-2.5 pr-4 text-left font-medium">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.group} className="max-lg:block">
        {keys.map((key) => (
          <KeyRow key={key.id} vendorKey={key} isManager={isManager} />
        ))}
      </tbody>
    </table>
  )
}

function KeyRow({ vendorKey, isManager }: { vendorKey: VendorKey; isManager: boolean }) {
  const t = useTranslations('vendorKeys')
  const format = useFormatter()
  const { name, kid, algorithm, curve, createdAt, by, releases } = vendorKey
  return (
    <tr
      {...tableRoles.row}
      className="border-b border-line align-top last:border-0 max-lg:grid max-lg:grid-cols-2 max-lg:gap-x-4 max-lg:gap-y-2 max-lg:py-4"
    >
      <th
        {...tableRoles.rowHead}
        scope="row"
        className="py-3 pr-4 text-left font-medium wrap-anywhere max-lg:col-span-full max-lg:p-0"
      >
        {name}
        <code translate="no" className="block font-mono text-cap font-normal text-ink-3">
          {kid}
        </code>
      </th>
      <Cell label={t('column.kind')}>
        {curve ? `EC ${curve}` : 'RSA'}
        <span className="block text-cap text-ink-3">{algorithm}</span>
      </Cell>
      <Cell label={t('column.added')}>
        <Moment at={createdAt}>{format.dateTime(createdAt, { dateStyle: 'medium' })}</Moment>
        {by && <span className="block text-cap text-ink-3">{t('by', { name: by })}</span>}
      </Cell>
      <Cell label={t('column.releases')}>{format.number(releases)}</Cell>
      <Cell label={t('column.state')}>
        <KeyState vendorKey={vendorKey} isManager={isManager} />
      </Cell>
    </tr>
  )
}

/** Says whether sign-in details are sealed to a key from now on, and offers to retire it. */
export function KeyState({ vendorKey, isManager }: { vendorKey: VendorKey; isManager: boolean }) {
  const t = useTranslations('vendorKeys')
  const format = useFormatter()
  const locale = useLocale()
  const { id: keyId, name, isPresent, retiredAt } = vendorKey
  if (retiredAt)
    return t.rich('retired', {
      at: () => <Moment at={retiredAt}>{format.dateTime(retiredAt, { dateStyle: 'medium' })}</Moment>,
    })
  return (
    <>
      {isPresent ? <StatusPill tone="accent">{t('present')}</StatusPill> : t('earlier')}
      {isManager && (
        <form action={retireVendorKeyAction}>
          <HiddenFields fields={{ keyId, locale }} />
          <Button look="link" className={smallLink} aria-label={t('retireNamed', { name })}>
            {t('retire')}
          </Button>
        </form>
      )}
    </>
  )
}

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td {...tableRoles.cell} className="py-3 pr-4 max-lg:p-0">
      <span aria-hidden="true" className="block text-cap text-ink-3 lg:hidden">
        {label}
      </span>
      {children}
    </td>
  )
}
