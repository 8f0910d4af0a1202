import { useLocale, useNow, useTranslations } from 'next-intl'
import { BackLink } from '@/components/ui/button-link'
import { Main, mainLooks } from '@/components/ui/page'
import { useFormatter } from '@/i18n/formatter'
import { nameAtStart } from '@/lib/guide/model/names'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { setupPath } from '@/lib/platform/routes'
import { PrintButton } from './print-button'
import { TicketTask } from './ticket-task'

/** Shows all tasks of a customer on paper, for companies that change settings by ticket. */
export function ChangeTicket({ view }: { view: OnboardingView }) {
  const t = useTranslations('print')
  const common = useTranslations('common')
  const format = useFormatter()
  const locale = useLocale()
  const now = useNow()
  const { guide, company, journey } = view
  const names = { erp: guide.erp.name, vendor: guide.vendor.name }
  const tasks = journey.tasks.filter(
    ({ task, status }) => status !== 'notNeeded' && task.kind !== 'questions',
  )
  return (
    <Main className={mainLooks.print}>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-4 print:hidden">
        <BackLink href={setupPath(locale, view.onboardingId)}>{common('allTasks')}</BackLink>
        <PrintButton label={t('print')} />
      </div>
      <h1>{t('title', names)}</h1>
      <p className="mt-3 max-w-[36em] text-lead text-ink-2 print:text-base">{t('lead', names)}</p>
      <TicketFacts
        facts={[
          { name: t('company'), value: company },
          { name: t('printed'), value: format.dateTime(now, { dateStyle: 'long' }) },
          {
            name: t('guide'),
            value: t('version', { ...names, erp: nameAtStart(guide.erp), version: guide.version }),
          },
          {
            name: t('lastVerified'),
            value: format.dateTime(new Date(guide.lastVerified), { dateStyle: 'long', timeZone: 'UTC' }),
          },
        ]}
      />
      {tasks.map((task, index) => (
        <TicketTask key={task.task.id} task={task} number={index + 1} />
      ))}
      <TicketFacts facts={[t('doneBy'), t('doneOn'), t('signature')].map((name) => ({ name }))} />
    </Main>
  )
}

/** Lists names with their values. A name without a value gets a line to write on. */
export function TicketFacts({ facts }: { facts: { name: string; value?: string }[] }) {
  // A quarter of the page cannot hold the name of a guide. A date and a signature fit.
  const columns = facts.some(({ value }) => value) ? '' : 'sm:grid-cols-4 print:grid-cols-4'
  return (
    <dl className={`mt-7 grid break-inside-avoid grid-cols-2 gap-x-8 gap-y-4 ${columns}`}>
      {facts.map(({ name, value }) => (
        <div key={name} className="min-w-0">
          <dt className="text-cap text-ink-3">{name}</dt>
          <dd className={value ? 'font-medium' : 'h-8 border-b border-line-3'}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
