import { useLocale, useTranslations } from 'next-intl'
import { Moment } from '@/components/staff/moment'
import { BlockCell, BlockRow, BlockTable } from '@/components/ui/block-table'
import { Button, smallLink } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { StatusPill } from '@/components/ui/status-pill'
import { useFormatter } from '@/i18n/formatter'
import type { VendorKey } from '@/lib/connection/release/vendor-keys'
import { retireVendorKeyAction } from '@/lib/staff/developers/vendor-keys/actions'

const columns = ['name', 'kind', 'added', 'releases', 'state'] as const

type VendorKeyTableProps = { keys: VendorKey[]; isManager: boolean }

/** Lists the vendor's keys, the newest first. On small screens each key is a block. */
export function VendorKeyTable({ keys, isManager }: VendorKeyTableProps) {
  const t = useTranslations('vendorKeys')
  return (
    <BlockTable caption={t('title')} columns={columns.map((column) => [column, t(`column.${column}`)])}>
      {keys.map((key) => (
        <KeyRow key={key.id} vendorKey={key} isManager={isManager} />
      ))}
    </BlockTable>
  )
}

function KeyRow({ vendorKey, isManager }: { vendorKey: VendorKey; isManager: boolean }) {
  const t = useTranslations('vendorKeys')
  const format = useFormatter()
  const { name, kid, algorithm, curve, createdAt, by, releases } = vendorKey
  return (
    <BlockRow
      head={
        <>
          {name}
          <code translate="no" className="block font-mono text-cap font-normal text-ink-3">
            {kid}
          </code>
        </>
      }
    >
      <BlockCell label={t('column.kind')}>
        <span translate="no">{curve ? `EC ${curve}` : 'RSA'}</span>
        <span translate="no" className="block text-cap text-ink-3">
          {algorithm}
        </span>
      </BlockCell>
      <BlockCell label={t('column.added')}>
        <Moment at={createdAt}>{format.dateTime(createdAt, { dateStyle: 'medium' })}</Moment>
        {by && <span className="block text-cap text-ink-3">{t('by', { name: by })}</span>}
      </BlockCell>
      <BlockCell label={t('column.releases')}>{format.number(releases)}</BlockCell>
      <BlockCell label={t('column.state')}>
        <KeyState vendorKey={vendorKey} isManager={isManager} />
      </BlockCell>
    </BlockRow>
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
