import { useLocale, useTranslations } from 'next-intl'
import { NextSteps } from '@/components/customer/connection-test/next-steps'
import { OtherCompanyNotice } from '@/components/customer/connection-test/other-company'
import { BackToVendor } from '@/components/customer/frame/back-to-vendor'
import { IfBroken } from '@/components/customer/task/instructions/outcomes'
import { trimTestToGuide } from '@/components/guide-text/check-list'
import { CredentialsNotice } from '@/components/guide-text/credentials-notice'
import { useActorName } from '@/components/guide-text/task-status'
import { BackLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Main, mainLooks, Section } from '@/components/ui/page'
import { useFormatter } from '@/i18n/formatter'
import { nameAtStart } from '@/lib/guide/model/names'
import { findProvingTest, isOtherCompany } from '@/lib/onboarding/erp-company'
import type { JourneyEnding } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { printPath, setupPath, testPath } from '@/lib/platform/routes'
import { Attested, StillOpen } from './attested'
import { ChoiceForm } from './choice-form'
import { Maintenance, Reference, Syncs } from './guide-notes'
import { Imports } from './imports'
import { Verified } from './verified'

/** Shows the record of a connection: what a test proved, what people confirmed, what comes next, and how to reconnect. */
export function ConnectedReport({ view, ending }: { view: OnboardingView; ending: JourneyEnding }) {
  const t = useTranslations()
  const locale = useLocale()
  const { guide, onboardingId } = view
  const proof = findProvingTest(view.tests, view.record.erpCompany)
  const attestation =
    ending.how === 'attested' ? guide.tasks.find(({ id }) => id === ending.taskId) : undefined
  return (
    <Main className={mainLooks.report}>
      <BackLink href={setupPath(locale, onboardingId)} className="print:hidden">
        {t('common.allTasks')}
      </BackLink>
      <ConnectedHeading view={view} ending={ending} />
      {guide.afterConnection.choices.map((choice) => (
        <ChoiceForm key={`${choice.voice}.${choice.id}`} view={view} choice={choice} />
      ))}
      {guide.afterConnection.imports.map((entry) => (
        <Imports key={`${entry.voice}.${entry.from}`} view={view} entry={entry} />
      ))}
      <Syncs view={view} />
      {ending.how === 'verified' && <Verified view={view} test={proof && trimTestToGuide(guide, proof)} />}
      <Attested view={view} />
      <StillOpen view={view} ending={ending} />
      <Maintenance view={view} />
      {guide.afterConnection.reference.map((table) => (
        <Reference key={`${table.voice}.${table.id}`} table={table} />
      ))}
      {attestation ? (
        <div className="mt-10">
          <IfBroken view={view} task={attestation} />
        </div>
      ) : (
        <Reconnect view={view} />
      )}
      <Section title={t('connected.record.title')} className="mt-10 print:hidden">
        <p className="max-w-[36em]">
          {t.rich('connected.record.text', {
            print: (chunks) => <Link href={printPath(locale, onboardingId)}>{chunks}</Link>,
          })}
        </p>
      </Section>
    </Main>
  )
}

/** Says whether a test or a person's word ended the onboarding. */
export function ConnectedHeading({ view, ending }: { view: OnboardingView; ending: JourneyEnding }) {
  const t = useTranslations('connected')
  const format = useFormatter()
  const nameOfActor = useActorName()
  const locale = useLocale()
  const { guide, company, onboardingId } = view
  const names = { erp: nameAtStart(guide.erp), vendor: guide.vendor.name, company }
  const date = format.dateTime(ending.at, { dateStyle: 'long' })
  const latest = view.tests.find((test) => test.outcome && !isOtherCompany(test, view.record.erpCompany))
  return (
    <>
      <h1 className="mt-3.5 mb-3">{t(ending.how === 'attested' ? 'byWord.title' : 'title', names)}</h1>
      <p className="max-w-[36em] text-lead text-ink-2">
        {ending.how === 'attested'
          ? t('byWord.lead', { ...names, date, name: nameOfActor(ending.by) })
          : t('lead', { ...names, date })}
      </p>
      <BackToVendor view={view} ending={ending} />
      <OtherCompanyNotice view={view} />
      <CredentialsNotice view={view} />
      {latest?.outcome === 'problem' && (
        <div className="mt-7">
          <Notice tone="bad" title={t('failedSince.title')}>
            <Link href={testPath(locale, onboardingId, latest.id)}>{t('failedSince.open')}</Link>
          </Notice>
        </div>
      )}
    </>
  )
}

export function Reconnect({ view }: { view: OnboardingView }) {
  const t = useTranslations('connected.reconnect')
  const { guide } = view
  return (
    <Section title={t('title')} className="mt-10 print:hidden">
      <p className="max-w-[36em]">{t('text', { erp: guide.erp.name })}</p>
      <NextSteps view={view} verdict="connected" />
    </Section>
  )
}
