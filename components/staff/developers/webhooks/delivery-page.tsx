import { useLocale, useTranslations } from 'next-intl'
import { Moment } from '@/components/staff/moment'
import { Button, smallButton } from '@/components/ui/button'
import { BackLink } from '@/components/ui/button-link'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Link } from '@/components/ui/link'
import { useLossWords } from '@/components/ui/loss-words'
import { Section } from '@/components/ui/page'
import { useFormatter } from '@/i18n/formatter'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { onboardingPath, webhookPath } from '@/lib/platform/routes'
import { replayDeliveryAction } from '@/lib/staff/developers/webhooks/actions'
import type { DeliveryDetail, ListedAttempt } from '@/lib/staff/developers/webhooks/deliveries'
import type { WebhookNotice } from '@/lib/staff/developers/webhooks/form-states'
import type { ListedEndpoint } from '@/lib/staff/developers/webhooks/queries'
import { DeliveryState } from './delivery-log'
import { DoneNotice } from './endpoint-state'
import { eventKeys } from './event-keys'
import { ReplayForm } from './replay-form'
import { AnswerText } from './test-form'

type DeliveryPageProps = {
  staff: StaffMember
  endpoint: ListedEndpoint
  delivery: DeliveryDetail
  notice?: WebhookNotice
}

/** Shows one event on its way to one endpoint: every try, what came back, and what was sent. */
export function DeliveryPage({ staff, endpoint, delivery, notice }: DeliveryPageProps) {
  const t = useTranslations('webhooks.delivery')
  const event = useTranslations('webhooks.event')
  const locale = useLocale()
  const { type, attempts, body } = delivery
  return (
    <>
      <DoneNotice notice={notice} />
      <BackLink href={`${webhookPath(locale, endpoint.endpointId)}#log`}>{t('back')}</BackLink>
      <h2 className="mt-2">{event(eventKeys[type])}</h2>
      <Facts endpoint={endpoint} delivery={delivery} />
      {staff.role === 'manager' && <Again endpoint={endpoint} delivery={delivery} />}
      <div className="mt-9 grid max-w-220 grid-cols-1 gap-9">
        <Section id="tries" title={t('tries')}>
          {attempts.length === 0 && <p className="text-ink-2">{t('noTries')}</p>}
          <ol className="grid gap-5">
            {attempts.map((attempt) => (
              <AttemptItem key={attempt.at.toISOString()} attempt={attempt} />
            ))}
          </ol>
        </Section>
        <Section id="body" title={t('body')}>
          <AnswerText text={body} />
        </Section>
      </div>
    </>
  )
}

function Facts({ endpoint, delivery }: Pick<DeliveryPageProps, 'endpoint' | 'delivery'>) {
  const t = useTranslations('webhooks')
  const format = useFormatter()
  const locale = useLocale()
  const { eventId, type, onboardingId, company, at } = delivery
  return (
    <dl className="mt-3 grid gap-x-6 gap-y-2 text-note sm:grid-cols-[max-content_minmax(0,1fr)] [&_dt]:text-ink-3">
      <dt>{t('log.state')}</dt>
      <dd>
        <DeliveryState delivery={delivery} endpoint={endpoint} />
      </dd>
      <dt>{t('delivery.endpoint')}</dt>
      <dd className="wrap-anywhere">{endpoint.url}</dd>
      <dt>{t('delivery.id')}</dt>
      <dd translate="no" className="font-mono wrap-anywhere">
        {type}
        <br />
        {eventId}
      </dd>
      <dt>{t('log.at')}</dt>
      <dd>
        <Moment at={at}>{format.dateTime(at, 'moment')}</Moment>
      </dd>
      <dt>{t('log.onboarding')}</dt>
      <dd className="wrap-anywhere">
        {company ? (
          <Link href={onboardingPath(locale, onboardingId)}>{company}</Link>
        ) : (
          t('log.deletedOnboarding')
        )}
      </dd>
    </dl>
  )
}

function Again({ endpoint: { endpointId }, delivery }: Pick<DeliveryPageProps, 'endpoint' | 'delivery'>) {
  const t = useTranslations('webhooks')
  const locale = useLocale()
  const losses = useLossWords()
  const { deliveryId, at } = delivery
  return (
    <div className="mt-6">
      <p className="mb-3 text-note text-ink-2">{t('delivery.againHint')}</p>
      <div className="flex flex-wrap items-start gap-2.5">
        <form action={replayDeliveryAction}>
          <HiddenFields fields={{ endpointId, deliveryId, locale }} />
          <Button look="quiet" className={smallButton}>
            {t('delivery.again')}
          </Button>
        </form>
        <ReplayForm
          fields={{ endpointId, locale, since: at.toISOString() }}
          words={{ submit: t('delivery.fromHere'), next: t('replay.next'), losses }}
        />
      </div>
    </div>
  )
}

function AttemptItem({ attempt: { at, ms, status, error, answer } }: { attempt: ListedAttempt }) {
  const t = useTranslations('webhooks')
  const format = useFormatter()
  return (
    <li>
      <h3 className="text-base">
        {t.rich('delivery.trial', { at: () => <Moment at={at}>{format.dateTime(at, 'moment')}</Moment> })}
      </h3>
      <p className="text-note text-ink-2">
        {status !== undefined && `${t('delivery.status', { status: String(status) })} · `}
        {t('delivery.took', { ms })}
      </p>
      {error && <p className="text-note text-bad">{t(`error.${error}`)}</p>}
      {status !== undefined && !error && answer === '' && (
        <p className="text-note text-ink-3">{t('delivery.empty')}</p>
      )}
      {answer && <AnswerText text={answer} />}
    </li>
  )
}
