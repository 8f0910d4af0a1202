import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TimeAgo } from '@/components/staff/moment'
import { ButtonLink } from '@/components/ui/button-link'
import { tableRoles } from '@/components/ui/table-roles'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { publishedEventTypes } from '@/lib/onboarding/published/event-types'
import { newWebhookPath, webhookPath } from '@/lib/platform/routes'
import type { ListedEndpoint } from '@/lib/staff/developers/webhooks/queries'
import { mostEndpoints } from '@/lib/webhooks/endpoint'
import { EndpointState } from './endpoint-state'

const columns = ['address', 'events', 'state', 'waiting', 'last'] as const

/** Lists the endpoints with their states. Managers add new ones. */
export function WebhooksPage({ staff, endpoints }: { staff: StaffMember; endpoints: ListedEndpoint[] }) {
  const t = useTranslations('webhooks')
  const locale = useLocale()
  const isFull = endpoints.length >= mostEndpoints
  return (
    <>
      <p className="mb-5 max-w-150 text-ink-2">{t('hint')}</p>
      {endpoints.length > 0 ? <EndpointTable endpoints={endpoints} /> : <p>{t('none')}</p>}
      {staff.role === 'manager' &&
        (isFull ? (
          <p className="mt-6 text-note text-ink-3">{t('full', { count: endpoints.length })}</p>
        ) : (
          <div className="mt-6">
            <ButtonLink href={newWebhookPath(locale)} prefetch={false}>
              {t('add')}
            </ButtonLink>
          </div>
        ))}
    </>
  )
}

function EndpointTable({ endpoints }: { endpoints: ListedEndpoint[] }) {
  const t = useTranslations('webhooks')
  return (
    <table {...tableRoles.table} className="w-full text-note max-lg:block">
      <caption className="sr-only">{t('caption')}</caption>
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
        {endpoints.map((endpoint) => (
          <EndpointRow key={endpoint.endpointId} endpoint={endpoint} />
        ))}
      </tbody>
    </table>
  )
}

function EndpointRow({ endpoint }: { endpoint: ListedEndpoint }) {
  const t = useTranslations('webhooks')
  const locale = useLocale()
  const { endpointId, url, description, eventTypes, waiting, lastDeliveredAt } = endpoint
  const all = publishedEventTypes.length
  const isAll = eventTypes.length === all
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
        <Link href={webhookPath(locale, endpointId)} prefetch={false} className="-my-1 inline-block py-1">
          {url}
        </Link>
        {description && <span className="block text-cap font-normal text-ink-3">{description}</span>}
      </th>
      <Cell label={t('column.events')}>
        {isAll ? t('allEvents') : t('eventCount', { count: eventTypes.length, all })}
      </Cell>
      <Cell label={t('column.state')}>
        <EndpointState endpoint={endpoint} />
      </Cell>
      <Cell label={t('column.waiting')}>{waiting}</Cell>
      <Cell label={t('column.last')}>{lastDeliveredAt ? <TimeAgo at={lastDeliveredAt} /> : t('never')}</Cell>
    </tr>
  )
}

/** A cell of a table whose rows are blocks on small screens. It then says what it is about. */
export function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td {...tableRoles.cell} className="py-3 pr-4 max-lg:p-0">
      <span aria-hidden="true" className="block text-cap text-ink-3 lg:hidden">
        {label}
      </span>
      {children}
    </td>
  )
}
