import { useFormatter, useTranslations } from 'next-intl'
import type { Check } from '@/connectors/connector'
import type { Setup, TestSummary } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { nameOfPlace } from '../name-of-place'
import { CheckRow } from '../test/check-row'
import { CheckWords } from '../test/check-words'
import { PermissionRows } from '../test/permission-rows'
import { Untested } from '../test/untested'
import { usePlainWords } from '../words'

type VerifiedProps = {
  setup: Setup
  reading: Reading
  /** Absent where the test that connected is no longer among the latest. */
  test?: TestSummary
}

/** What the ERP itself has answered. */
export function Verified({ setup, reading, test }: VerifiedProps) {
  const t = useTranslations('done.verified')
  const format = useFormatter()
  const plain = usePlainWords(reading)
  const titles = setup.journey.tasks
    .filter(({ proof }) => proof === 'verified')
    .map(({ task }) => plain(`tasks.${task.id}.title`))
  const permissions = test?.checks.filter(({ id }) => id === 'permission') ?? []
  return (
    <section className="mt-9">
      <h2 className="mb-1">{t('title')}</h2>
      {test && (
        <p className="max-w-[36em] text-note text-ink-2">
          {t('test', {
            when: format.dateTime(test.startedAt, { dateStyle: 'long', timeStyle: 'short' }),
            reference: test.reference,
          })}
        </p>
      )}
      <Connected setup={setup} />
      <ol className="mt-1.5">
        {test?.checks
          .filter(({ id }) => id !== 'permission')
          .map((check) => (
            <CheckRow key={check.id} state={check.state} ms={0}>
              <CheckWords reading={reading} check={check} />
            </CheckRow>
          ))}
        {permissions.length > 0 && (
          <PermissionRows reading={reading} checks={permissions.map(untimed)} isComplete />
        )}
      </ol>
      {permissions.length > 0 && (
        <p className="mt-3 max-w-[36em] text-note text-ink-2">
          {t('writing', { vendor: reading.guide.vendor.name })}
        </p>
      )}
      {test && <Untested setup={setup} reading={reading} test={test} />}
      {titles.length > 0 && (
        <p className="mt-3 max-w-[36em] text-note text-ink-2">
          {t('tasks', { tasks: format.list(titles.map((title) => t('task', { title }))) })}
        </p>
      )}
    </section>
  )
}

/** To which company the sign-in leads, and to which it led before. */
function Connected({ setup }: { setup: Setup }) {
  const t = useTranslations('done.verified')
  const format = useFormatter()
  const { place } = setup.record
  if (!place) return null
  return (
    <p className="mt-2 max-w-[36em] wrap-anywhere">
      {t('place', { name: nameOfPlace(place) })}
      {place.before &&
        ` ${t('placeBefore', {
          name: nameOfPlace(place.before),
          when: format.dateTime(place.since, { dateStyle: 'long' }),
        })}`}
    </p>
  )
}

/** How long an answer took is no part of the record. */
function untimed(check: Check): Check {
  return { ...check, ms: 0 }
}
