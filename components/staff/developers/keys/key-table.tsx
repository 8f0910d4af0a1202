import { useLocale, useTranslations } from 'next-intl'
import { Moment, TimeAgo } from '@/components/staff/moment'
import { BlockCell, BlockRow, BlockTable } from '@/components/ui/block-table'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/i18n/formatter'
import { apiKeyPath } from '@/lib/platform/routes'
import type { ListedKey } from '@/lib/staff/developers/keys/queries'

const columns = ['name', 'scopes', 'created', 'lastUsed', 'expires'] as const

/** Lists keys with what they can do and when they were used. On small screens each key is a block. */
export function KeyTable({ keys, caption }: { keys: ListedKey[]; caption: string }) {
  const t = useTranslations('developers.keys')
  return (
    <BlockTable caption={caption} columns={columns.map((column) => [column, t(column)])}>
      {keys.map((key) => (
        <KeyRow key={key.keyId} apiKey={key} />
      ))}
    </BlockTable>
  )
}

function KeyRow({ apiKey }: { apiKey: ListedKey }) {
  const t = useTranslations('developers.keys')
  const format = useFormatter()
  const { keyId, name, hint, scopes, createdAt, by, lastUsedAt, replaces } = apiKey
  const day = (at: Date) => <Moment at={at}>{format.dateTime(at, { dateStyle: 'medium' })}</Moment>
  const locale = useLocale()
  return (
    <BlockRow
      head={
        <>
          <Link href={apiKeyPath(locale, keyId)}>{name}</Link>
          <code translate="no" className="block font-mono text-cap font-normal text-ink-3">
            {hint}…
          </code>
          {replaces && (
            <span className="block text-cap font-normal text-ink-3">{t('replaces', { hint: replaces })}</span>
          )}
        </>
      }
    >
      <BlockCell label={t('scopes')}>{scopes.map((scope) => t(`scope.${scope}`)).join(' · ')}</BlockCell>
      <BlockCell label={t('created')}>
        {day(createdAt)}
        <span className="block text-cap text-ink-3">{by ? t('by', { name: by }) : t('byCommand')}</span>
      </BlockCell>
      <BlockCell label={t('lastUsed')}>{lastUsedAt ? <TimeAgo at={lastUsedAt} /> : t('never')}</BlockCell>
      <BlockCell label={t('expires')}>
        <KeyEnd apiKey={apiKey} />
      </BlockCell>
    </BlockRow>
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
