import { useLocale, useTranslations } from 'next-intl'
import { Moment } from '@/components/staff/moment'
import { Button, smallButton } from '@/components/ui/button'
import { BackLink, ButtonLink } from '@/components/ui/button-link'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { useLossWords } from '@/components/ui/loss-words'
import { Section } from '@/components/ui/page'
import { useFormatter } from '@/i18n/formatter'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { editWebhookPath, webhooksPath } from '@/lib/platform/routes'
import { dayMs, hourMs } from '@/lib/platform/time'
import { switchEndpointAction } from '@/lib/staff/developers/webhooks/actions'
import type { DeliveryLog, LogKind } from '@/lib/staff/developers/webhooks/deliveries'
import { replayPeriods, type WebhookNotice } from '@/lib/staff/developers/webhooks/form-states'
import type { ListedEndpoint } from '@/lib/staff/developers/webhooks/queries'
import { mostReplayed } from '@/lib/webhooks/replay'
import { DeliveryLogTable } from './delivery-log'
import { DoneNotice, EndpointState, EndpointTrouble } from './endpoint-state'
import { ReplayForm } from './replay-form'
import { TestForm } from './test-form'

type EndpointPageProps = {
  staff: StaffMember
  endpoint: ListedEndpoint
  log: DeliveryLog
  kind: LogKind
  /** Whether an older page of the log is shown. */
  isOlder: boolean
  notice?: WebhookNotice
}

/** Shows one endpoint: its state, its log, and to managers what they can do about it. */
export function EndpointPage({ staff, endpoint, log, kind, isOlder, notice }: EndpointPageProps) {
  const t = useTranslations('webhooks')
  const isManager = staff.role === 'manager'
  return (
    <>
      <DoneNotice notice={notice} />
      <EndpointHeading endpoint={endpoint} isManager={isManager} />
      <div className="mt-5 max-w-180">
        <EndpointTrouble endpoint={endpoint} />
      </div>
      <div className="mt-9 grid grid-cols-1 gap-x-14 gap-y-11 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Section id="log" title={t('log.title')}>
          <DeliveryLogTable endpoint={endpoint} log={log} kind={kind} isOlder={isOlder} />
        </Section>
        {isManager && <TestAndReplay endpoint={endpoint} />}
      </div>
    </>
  )
}

function EndpointHeading({ endpoint, isManager }: { endpoint: ListedEndpoint; isManager: boolean }) {
  const t = useTranslations('webhooks.one')
  const format = useFormatter()
  const locale = useLocale()
  const { endpointId, url, description, createdAt, by, state } = endpoint
  const at = () => <Moment at={createdAt}>{format.dateTime(createdAt, { dateStyle: 'medium' })}</Moment>
  const isOn = state === 'on' || state === 'failing'
  return (
    <>
      <BackLink href={webhooksPath(locale)}>{t('back')}</BackLink>
      <div className="mt-2 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h2 className="wrap-anywhere">{url}</h2>
          {description && <p className="text-ink-2 wrap-anywhere">{description}</p>}
          <p className="mt-1 flex flex-wrap items-baseline gap-x-4 text-note text-ink-3">
            <EndpointState endpoint={endpoint} />
            <span>{by ? t.rich('by', { at, name: by }) : t.rich('added', { at })}</span>
          </p>
        </div>
        {isManager && (
          <div className="flex flex-wrap gap-2.5">
            <Switch endpoint={endpoint} to={isOn ? 'off' : 'on'} label={isOn ? t('turnOff') : t('turnOn')} />
            {(state === 'gone' || state === 'failed') && (
              <Switch endpoint={endpoint} to="off" label={t('leaveOff')} />
            )}
            <ButtonLink look="quiet" href={editWebhookPath(locale, endpointId)} className={smallButton}>
              {t('edit')}
            </ButtonLink>
          </div>
        )}
      </div>
    </>
  )
}

type SwitchProps = { endpoint: ListedEndpoint; to: 'on' | 'off'; label: string }

function Switch({ endpoint: { endpointId }, to, label }: SwitchProps) {
  const locale = useLocale()
  return (
    <form action={switchEndpointAction}>
      <HiddenFields fields={{ endpointId, locale, to }} />
      <Button look={to === 'off' ? 'quiet' : 'primary'} className={smallButton}>
        {label}
      </Button>
    </form>
  )
}

function TestAndReplay({ endpoint: { endpointId } }: { endpoint: ListedEndpoint }) {
  const t = useTranslations('webhooks')
  const locale = useLocale()
  const losses = useLossWords()
  const fields = { endpointId, locale }
  const periods = replayPeriods.map((ms) => ({
    value: String(ms),
    label: ms < dayMs ? t('replay.hours', { hours: ms / hourMs }) : t('replay.days', { days: ms / dayMs }),
  }))
  return (
    <div className="grid grid-cols-1 content-start gap-9">
      <Section id="test" title={t('test.title')}>
        <p className="mb-4 text-note text-ink-2">{t('test.hint')}</p>
        <TestForm
          fields={fields}
          words={{ submit: t('test.send'), pending: t('test.sending'), losses, answer: t('test.answer') }}
        />
      </Section>
      <Section id="replay" title={t('replay.title')}>
        <p className="mb-4 text-note text-ink-2">{t('replay.hint', { most: mostReplayed })}</p>
        <ReplayForm
          fields={fields}
          periods={periods}
          words={{ since: t('replay.since'), submit: t('replay.submit'), next: t('replay.next'), losses }}
        />
      </Section>
    </div>
  )
}
