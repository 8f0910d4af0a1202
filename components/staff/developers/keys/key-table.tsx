import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Moment, TimeAgo } from '@/components/staff/moment'
import { tableRoles } from '@/components/ui/table-roles'
import { apiKeyPath } from '@/lib/platform/routes'
import type { ListedKey } from '@/lib/staff/developers/keys/queries'

const columns = ['name', 'scopes', 'created', 'lastUsed', 'expires'] as const

/** Lists keys with what they can do and when they were used. On small screens each key is a block. */
export function KeyTable({ keys, caption }: { keys: ListedKey[]; caption: string }) {
  const t = useTranslations('developers.keys')
  return (
    <table {...tableRoles.table} className="w-full text-note max-lg:block">
      <caption className="sr-only">{caption}</caption>
      <thead {...tableRoles.group} className="max-lg:sr-only">
        <tr {...tableRoles.row} className="border-b border-line text-cap text-ink-3">
          {columns.map((column) => (
            <th key={column} {...tableRoles.head} scope="col" className="py-2.5 pr-4 text-left font-medium">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.group} className="max-lg:block">
        {keys.map((key) => (
          <KeyRow key={key.keyId} apiKey={key} />
        ))}
      </tbody>
    </table>
  )
}

function KeyRow({ apiKey }: { apiKey: ListedKey }) {
  const t = useTranslations('developers.keys')
  const format = useFormatter()
  const { keyId, name, hint, scopes, createdAt, by, lastUsedAt, replaces } = apiKey
  const day = (at: Date) => <Moment at={at}>{format.dateTime(at, { dateStyle: 'medium' })}</Moment>
  const locale = useLocale()
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
        <Link href={apiKeyPath(locale, keyId)} prefetch={false}>
          {name}
        </Link>
        <code translate="no" className="block font-mono text-cap font-normal text-ink-3">
          {hint}…
        </code>
        {replaces && (
          <span className="block text-cap font-normal text-ink-3">{t('replaces', { hint: replaces })}</span>
        )}
      </th>
      <Cell label={t('scopes')}>{scopes.map((scope) => t(`scope.${scope}`)).join(' · ')}</Cell>
      <Cell label={t('created')}>
        {day(createdAt)}
        <span className="block text-cap text-ink-3">{by ? t('by', { name: by }) : t('byCommand')}</span>
      </Cell>
      <Cell label={t('lastUsed')}>{lastUsedAt ? <TimeAgo at={lastUsedAt} /> : t('never')}</Cell>
      <Cell label={t('expires')}>
        <KeyEnd apiKey={apiKey} />
      </Cell>
    </tr>
  )
}

/** Says until when a key works, or since when it no longer does. */
export function KeyEnd({ apiKey: { state, expiresAt, revokedAt } }: { apiKey: ListedKey }) {
  const t = useTranslations('developers.keys')
  const format = useFormatter()
  const day = (at: Date) => <Moment at={at}>{format.dateTime(at, { dateStyle: 'medium' })}</Moment>
  if (state === 'revoked' && revokedAt) return t.rich('revoked', { at: () => day(revokedAt) })
  if (!expiresAt) return t('never')
  return state === 'expired' ? t.rich('expired', { at: () => day(expiresAt) }) : day(expiresAt)
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
