import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { NextSteps } from '@/components/customer/connection-test/next-steps'
import { OtherCompanyNotice } from '@/components/customer/connection-test/other-company'
import { IfBroken } from '@/components/customer/task/instructions/outcomes'
import { trimTestToGuide } from '@/components/guide-text/check-list'
import type { GuideContext } from '@/components/guide-text/guide-context'
import { useActorName } from '@/components/guide-text/task-status'
import { Notice } from '@/components/ui/notice'
import { nameAtStart } from '@/lib/guide/model/names'
import { isOtherCompany, proofOf } from '@/lib/onboarding/erp-company'
import type { JourneyEnding } from '@/lib/onboarding/journey'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'
import { printPath, setupPath, testPath } from '@/lib/platform/routes'
import { Attested, StillOpen } from './attested'
import { ChoiceForm } from './choice-form'
import { Maintenance, Reference, Syncs } from './guide-notes'
import { Imports } from './imports'
import { Verified } from './verified'

/** The record of a connection: what a test proved, what rests on somebody's word, what comes after, and how to come back. */
export function ConnectedReport({ setup, ending }: { setup: OnboardingView; ending: JourneyEnding }) {
  const t = useTranslations()
  const locale = useLocale()
  const { guide, participant, company, onboardingId } = setup
  const reading: GuideContext = { guide, erpLanguage: participant.erpLanguage, company }
  const proof = proofOf(setup.tests, setup.record.erpCompany)
  const attestation =
    ending.how === 'attested' ? guide.tasks.find(({ id }) => id === ending.taskId) : undefined
  return (
    <main id="main" className="mx-auto w-full max-w-180 px-7 pt-7 pb-24 max-sm:px-4 max-sm:pt-4">
      <Link
        href={setupPath(locale, onboardingId)}
        className="inline-flex min-h-8 items-center gap-1.5 print:hidden"
      >
        <span aria-hidden="true">‹</span>
        {t('common.allTasks')}
      </Link>
      <ConnectedHeading setup={setup} ending={ending} />
      {guide.afterConnection.choices.map((choice) => (
        <ChoiceForm key={`${choice.voice}.${choice.id}`} setup={setup} reading={reading} choice={choice} />
      ))}
      {guide.afterConnection.imports.map((entry) => (
        <Imports key={`${entry.voice}.${entry.from}`} setup={setup} reading={reading} entry={entry} />
      ))}
      <Syncs setup={setup} reading={reading} />
      {ending.how === 'verified' && (
        <Verified setup={setup} reading={reading} test={proof && trimTestToGuide(guide, proof)} />
      )}
      <Attested setup={setup} reading={reading} />
      <StillOpen setup={setup} reading={reading} ending={ending} />
      <Maintenance setup={setup} reading={reading} />
      {guide.afterConnection.reference.map((table) => (
        <Reference key={`${table.voice}.${table.id}`} reading={reading} table={table} />
      ))}
      {attestation ? (
        <div className="mt-10">
          <IfBroken setup={setup} reading={reading} task={attestation} />
        </div>
      ) : (
        <Reconnect setup={setup} />
      )}
      <section className="mt-10 print:hidden">
        <h2 className="mb-1.5">{t('connected.record.title')}</h2>
        <p className="max-w-[36em]">
          {t.rich('connected.record.text', {
            print: (chunks) => <Link href={printPath(locale, onboardingId)}>{chunks}</Link>,
          })}
        </p>
      </section>
    </main>
  )
}

/** Says in the first line what the end rests on: a test, or somebody's word. */
export function ConnectedHeading({ setup, ending }: { setup: OnboardingView; ending: JourneyEnding }) {
  const t = useTranslations('connected')
  const format = useFormatter()
  const nameOfDoer = useActorName(setup.guide)
  const locale = useLocale()
  const { guide, company, onboardingId } = setup
  const names = { erp: nameAtStart(guide.erp), vendor: guide.vendor.name, company }
  const date = format.dateTime(ending.at, { dateStyle: 'long' })
  const latest = setup.tests.find((test) => test.outcome && !isOtherCompany(test, setup.record.erpCompany))
  return (
    <>
      <h1 className="mt-3.5 mb-3">{t(ending.how === 'attested' ? 'byWord.title' : 'title', names)}</h1>
      <p className="max-w-[36em] text-lead text-ink-2">
        {ending.how === 'attested'
          ? t('byWord.lead', { ...names, date, name: nameOfDoer(ending.by) })
          : t('lead', { ...names, date })}
      </p>
      <OtherCompanyNotice setup={setup} />
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

export function Reconnect({ setup }: { setup: OnboardingView }) {
  const t = useTranslations('connected.reconnect')
  const { guide } = setup
  return (
    <section className="mt-10 print:hidden">
      <h2 className="mb-1.5">{t('title')}</h2>
      <p className="max-w-[36em]">{t('text', { erp: guide.erp.name })}</p>
      <NextSteps setup={setup} verdict="connected" />
    </section>
  )
}
