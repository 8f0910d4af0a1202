import { useLocale, useTranslations } from 'next-intl'
import { TimeAgo } from '@/components/staff/moment'
import { BlockCell, BlockRow, BlockTable } from '@/components/ui/block-table'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
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
            <ButtonLink href={newWebhookPath(locale)}>{t('add')}</ButtonLink>
          </div>
        ))}
    </>
  )
}

function EndpointTable({ endpoints }: { endpoints: ListedEndpoint[] }) {
  const t = useTranslations('webhooks')
  return (
    <BlockTable caption={t('caption')} columns={columns.map((column) => [column, t(`column.${column}`)])}>
      {endpoints.map((endpoint) => (
        <EndpointRow key={endpoint.endpointId} endpoint={endpoint} />
      ))}
    </BlockTable>
  )
}

function EndpointRow({ endpoint }: { endpoint: ListedEndpoint }) {
  const t = useTranslations('webhooks')
  const locale = useLocale()
  const { endpointId, url, description, eventTypes, waiting, lastDeliveredAt } = endpoint
  const all = publishedEventTypes.length
  const isAll = eventTypes.length === all
  return (
    <BlockRow
      head={
        <>
          <Link href={webhookPath(locale, endpointId)} className="-my-1 inline-block py-1">
            {url}
          </Link>
          {description && <span className="block text-cap font-normal text-ink-3">{description}</span>}
        </>
      }
    >
      <BlockCell label={t('column.events')}>
        {isAll ? t('allEvents') : t('eventCount', { count: eventTypes.length, all })}
      </BlockCell>
      <BlockCell label={t('column.state')}>
        <EndpointState endpoint={endpoint} />
      </BlockCell>
      <BlockCell label={t('column.waiting')}>{waiting}</BlockCell>
      <BlockCell label={t('column.last')}>
        {lastDeliveredAt ? <TimeAgo at={lastDeliveredAt} /> : t('never')}
      </BlockCell>
    </BlockRow>
  )
}
