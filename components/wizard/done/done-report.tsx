import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { Ending } from '@/lib/onboarding/ending'
import { printPath, setupPath } from '@/lib/onboarding/paths'
import { proofOf } from '@/lib/onboarding/place'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { IfBroken } from '../task/if-broken'
import { knownTest } from '../test/known-test'
import { Attested } from './attested'
import { ChoiceForm } from './choice-form'
import { DoneHeading } from './done-heading'
import { Imports } from './imports'
import { Maintenance } from './maintenance'
import { Reconnect } from './reconnect'
import { Reference } from './reference'
import { StillOpen } from './still-open'
import { Syncs } from './syncs'
import { Verified } from './verified'

/** The record of a connection: what a test proved, what rests on somebody's word, what comes after, and how to come back. */
export function DoneReport({ setup, ending }: { setup: Setup; ending: Ending }) {
  const t = useTranslations()
  const locale = useLocale()
  const { guide, participant, company, onboardingId } = setup
  const reading: Reading = { guide, erpLanguage: participant.erpLanguage, company }
  const proof = proofOf(setup.tests, setup.record.place)
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
      <DoneHeading setup={setup} ending={ending} />
      {guide.after.choices.map((choice) => (
        <ChoiceForm key={`${choice.of}.${choice.id}`} setup={setup} reading={reading} choice={choice} />
      ))}
      {guide.after.imports.map((entry) => (
        <Imports key={`${entry.of}.${entry.from}`} setup={setup} reading={reading} entry={entry} />
      ))}
      <Syncs setup={setup} reading={reading} />
      {ending.how === 'verified' && (
        <Verified setup={setup} reading={reading} test={proof && knownTest(guide, proof)} />
      )}
      <Attested setup={setup} reading={reading} />
      <StillOpen setup={setup} reading={reading} ending={ending} />
      <Maintenance setup={setup} reading={reading} />
      {guide.after.reference.map((table) => (
        <Reference key={`${table.of}.${table.id}`} reading={reading} table={table} />
      ))}
      {attestation ? (
        <div className="mt-10">
          <IfBroken setup={setup} reading={reading} task={attestation} />
        </div>
      ) : (
        <Reconnect setup={setup} />
      )}
      <section className="mt-10 print:hidden">
        <h2 className="mb-1.5">{t('done.record.title')}</h2>
        <p className="max-w-[36em]">
          {t.rich('done.record.text', {
            print: (chunks) => <Link href={printPath(locale, onboardingId)}>{chunks}</Link>,
          })}
        </p>
      </section>
    </main>
  )
}
