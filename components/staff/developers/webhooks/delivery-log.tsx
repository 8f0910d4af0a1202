import { useLocale, useTranslations } from 'next-intl'
import { Moment } from '@/components/staff/moment'
import { BlockCell, BlockRow, BlockTable } from '@/components/ui/block-table'
import { Link } from '@/components/ui/link'
import { StatusPill } from '@/components/ui/status-pill'
import { useFormatter } from '@/i18n/formatter'
import { deliveryPath, onboardingPath, webhookPath } from '@/lib/platform/routes'
import {
  type DeliveryLog,
  type ListedDelivery,
  type LogKind,
  logKinds,
} from '@/lib/staff/developers/webhooks/deliveries'
import type { ListedEndpoint } from '@/lib/staff/developers/webhooks/queries'
import { eventKeys } from './event-keys'

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
        <BlockTable caption={t('caption')} columns={columns.map((column) => [column, t(column)])}>
          {log.deliveries.map((delivery) => (
            <DeliveryRow key={delivery.deliveryId} delivery={delivery} endpoint={endpoint} />
          ))}
        </BlockTable>
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
    <BlockRow
      head={
        <Link
          href={deliveryPath(locale, endpoint.endpointId, deliveryId)}
          aria-label={t('open', { event: name, at: when })}
          className="-my-1 inline-block py-1"
        >
          {name}
        </Link>
      }
    >
      <BlockCell label={t('onboarding')}>
        {company ? (
          <Link href={onboardingPath(locale, onboardingId)} className="-my-1 inline-block py-1 wrap-anywhere">
            {company}
          </Link>
        ) : (
          t('deletedOnboarding')
        )}
      </BlockCell>
      <BlockCell label={t('at')}>
        <Moment at={at}>{when}</Moment>
      </BlockCell>
      <BlockCell label={t('state')}>
        <DeliveryState delivery={delivery} endpoint={endpoint} />
      </BlockCell>
      <BlockCell label={t('tries')}>{tries}</BlockCell>
    </BlockRow>
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
