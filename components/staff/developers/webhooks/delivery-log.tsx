import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Moment } from '@/components/staff/moment'
import { StatusPill } from '@/components/ui/status-pill'
import { tableRoles } from '@/components/ui/table-roles'
import { deliveryPath, onboardingPath, webhookPath } from '@/lib/platform/routes'
import {
  type DeliveryLog,
  type ListedDelivery,
  type LogKind,
  logKinds,
} from '@/lib/staff/developers/webhooks/deliveries'
import type { ListedEndpoint } from '@/lib/staff/developers/webhooks/queries'
import { eventKeys } from './event-keys'
import { Cell } from './webhooks-page'

type DeliveryLogProps = { endpoint: ListedEndpoint; log: DeliveryLog; kind: LogKind; isOlder: boolean }

const columns = ['event', 'onboarding', 'at', 'state', 'tries'] as const

/** Shows one page of an endpoint's log, the newest events first. */
export function DeliveryLogTable({ endpoint, log, kind, isOlder }: DeliveryLogProps) {
  const t = useTranslations('webhooks.log')
  const locale = useLocale()
  const here = webhookPath(locale, endpoint.endpointId)
  const withKind = (query: Record<string, string>) =>
    `${here}?${new URLSearchParams({ ...(kind !== 'all' && { show: kind }), ...query })}#log`
  return (
    <>
      <nav aria-label={t('filter')} className="mb-2 flex flex-wrap gap-x-5 text-note">
        {logKinds.map((one) => (
          <Link
            key={one}
            href={one === 'all' ? `${here}#log` : `${here}?show=${one}#log`}
            prefetch={false}
            aria-current={one === kind ? 'true' : undefined}
            className="py-1 text-ink-2 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
          >
            {t(one)}
          </Link>
        ))}
      </nav>
      {log.deliveries.length === 0 ? (
        <p className="py-2 text-ink-2">{t(kind === 'all' && !isOlder ? 'none' : 'noneOfKind')}</p>
      ) : (
        <table {...tableRoles.table} className="w-full text-note max-lg:block">
          <caption className="sr-only">{t('caption')}</caption>
          <thead {...tableRoles.group} className="max-lg:sr-only">
            <tr {...tableRoles.row} className="border-b border-line text-cap text-ink-3">
              {columns.map((column) => (
                <th
                  key={column}
                  {...tableRoles.head}
                  scope="col"
                  className="py-2.5 pr-4 text-left font-medium"
                >
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...tableRoles.group} className="max-lg:block">
            {log.deliveries.map((delivery) => (
              <DeliveryRow key={delivery.deliveryId} delivery={delivery} endpoint={endpoint} />
            ))}
          </tbody>
        </table>
      )}
      <div className="mt-3 flex gap-x-6 text-note">
        {isOlder && <Link href={withKind({})}>{t('newer')}</Link>}
        {log.olderBefore && <Link href={withKind({ before: log.olderBefore })}>{t('older')}</Link>}
      </div>
    </>
  )
}

function DeliveryRow({ delivery, endpoint }: { delivery: ListedDelivery; endpoint: ListedEndpoint }) {
  const t = useTranslations('webhooks.log')
  const event = useTranslations('webhooks.event')
  const format = useFormatter()
  const locale = useLocale()
  const { deliveryId, type, onboardingId, company, at, tries } = delivery
  const name = event(eventKeys[type])
  const when = format.dateTime(at, 'shortMoment')
  return (
    <tr
      {...tableRoles.row}
      className="border-b border-line align-top last:border-0 max-lg:grid max-lg:grid-cols-2 max-lg:gap-x-4 max-lg:gap-y-2 max-lg:py-4"
    >
      <th
        {...tableRoles.rowHead}
        scope="row"
        className="py-3 pr-4 text-left font-medium max-lg:col-span-full max-lg:p-0"
      >
        <Link
          href={deliveryPath(locale, endpoint.endpointId, deliveryId)}
          prefetch={false}
          aria-label={t('open', { event: name, at: when })}
          className="-my-1 inline-block py-1"
        >
          {name}
        </Link>
      </th>
      <Cell label={t('onboarding')}>
        {company ? (
          <Link
            href={onboardingPath(locale, onboardingId)}
            prefetch={false}
            className="-my-1 inline-block py-1 wrap-anywhere"
          >
            {company}
          </Link>
        ) : (
          t('deletedOnboarding')
        )}
      </Cell>
      <Cell label={t('at')}>
        <Moment at={at}>{when}</Moment>
      </Cell>
      <Cell label={t('state')}>
        <DeliveryState delivery={delivery} endpoint={endpoint} />
      </Cell>
      <Cell label={t('tries')}>{tries}</Cell>
    </tr>
  )
}

/** Says what became of a delivery, or what comes next. */
export function DeliveryState({
  delivery,
  endpoint,
}: {
  delivery: ListedDelivery
  endpoint: ListedEndpoint
}) {
  const t = useTranslations('webhooks.delivery')
  const format = useFormatter()
  const { state, tryAt } = delivery
  if (state === 'givenUp') return <StatusPill tone="bad">{t('givenUp')}</StatusPill>
  if (state === 'delivered' || state === 'sending') return <StatusPill tone="plain">{t(state)}</StatusPill>
  const isHeld = ['off', 'gone', 'failed'].includes(endpoint.state)
  if (isHeld) return <StatusPill tone="wait">{t('held')}</StatusPill>
  if (state === 'waiting' || !tryAt) return <StatusPill tone="wait">{t('waiting')}</StatusPill>
  return (
    <StatusPill tone="wait">
      {t.rich('retrying', { at: () => <Moment at={tryAt}>{format.dateTime(tryAt, 'shortMoment')}</Moment> })}
    </StatusPill>
  )
}
