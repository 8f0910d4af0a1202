import { useTranslations } from 'next-intl'
import { getLocale, getTranslations } from 'next-intl/server'
import type { OwnStepProps } from '@/components/customer/task/collect/collect-field'
import { TaskLink } from '@/components/customer/task/task-frame'
import { Button, type ButtonLook, smallButton } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Notice } from '@/components/ui/notice'
import { useFormatter } from '@/i18n/formatter'
import { makeCredentialsAction } from '@/lib/connection/actions'
import { listMadeFields } from '@/lib/connection/connectors'
import { versionOfMade } from '@/lib/connection/credentials/make'
import { openCollections } from '@/lib/onboarding/view/collected-fields'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { isUsedUp } from '@/lib/platform/rate-limit'

/** Offers a file that Handrail makes for this customer, such as a certificate: makes it, saves it, and makes it anew. */
export function MadeFile({ view, task, action }: OwnStepProps<'downloadMade'>) {
  const t = useTranslations('task.made')
  const format = useFormatter()
  const { guide, credentials, company, record } = view
  const value = credentials?.fields[action.field]
  const mayMake = task.status !== 'cannotStart'
  if (value === undefined)
    return (
      <>
        <p className="mt-1.5 text-note text-ink-2">{t('before', { company })}</p>
        {mayMake && <MakeForm view={view} task={task} action={action} look="primary" label={t('submit')} />}
      </>
    )
  const isCertificate = listMadeFields(guide).some(
    ({ name, made }) => name === action.field && made && 'certificateOf' in made,
  )
  const names = { erp: guide.erp.name, vendor: guide.vendor.name }
  const { expiresOn } = credentials ?? {}
  return (
    <>
      <p className="mt-1.5">
        <a href={dataAddress(value)} download={action.name} translate="no" className="wrap-anywhere">
          {action.name}
        </a>
      </p>
      {isCertificate && expiresOn && (
        <p className="mt-1 text-note text-ink-2">
          {t('ends', { day: format.dateTime(new Date(expiresOn), { dateStyle: 'long', timeZone: 'UTC' }) })}
        </p>
      )}
      {mayMake && (
        <details className="mt-1">
          <summary className="w-fit py-1 text-note text-ink-2">{t('again')}</summary>
          <p className="text-note text-ink-2">
            {t(record.connectedAt ? 'againConnected' : 'againText', names)}
          </p>
          <MakeForm view={view} task={task} action={action} look="quiet" label={t('again')} value={value} />
        </details>
      )}
    </>
  )
}

type MakeFormProps = OwnStepProps<'downloadMade'> & { look: ButtonLook; label: string; value?: string }

async function MakeForm({ view, task, action, look, label, value }: MakeFormProps) {
  const locale = await getLocale()
  if (await isUsedUp('keyMade', view.onboardingId)) {
    const t = await getTranslations('task.made')
    return <p className="mt-2.5 text-note text-wait">{t('tooOften')}</p>
  }
  const ids = { onboardingId: view.onboardingId, taskId: task.task.id, locale, actionId: action.id }
  return (
    <form action={makeCredentialsAction} className="mt-2.5">
      <HiddenFields fields={{ ...ids, replaces: versionOfMade(value) }} />
      <Button look={look} className={smallButton}>
        {label}
      </Button>
    </form>
  )
}

/** Leads to the task that makes what the connection needs, while it is not made. */
export function MadeMissing({ view }: { view: OnboardingView }) {
  const t = useTranslations('task.made.missing')
  const task = view.journey.tasks.find(
    (each) =>
      each.status !== 'notNeeded' &&
      openCollections(each, view.credentials).some(({ verb }) => verb === 'downloadMade'),
  )
  if (!task || view.credentialsForgottenAt) return null
  return (
    <div className="mt-7">
      <Notice tone="wait" title={t('title')}>
        <p>{t('text', { erp: view.guide.erp.name })}</p>
        <p className="mt-2">
          <TaskLink view={view} taskId={task.task.id} />
        </p>
      </Notice>
    </div>
  )
}

/** Returns the address of a file that the page itself carries: it is no secret, and no other request has to be allowed. */
function dataAddress(text: string): string {
  return `data:application/octet-stream;base64,${Buffer.from(text).toString('base64')}`
}
