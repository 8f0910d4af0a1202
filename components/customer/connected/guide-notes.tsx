import { useTranslations } from 'next-intl'
import { GuideText } from '@/components/guide-text/guide-text'
import { Section } from '@/components/ui/page'
import type { Guide } from '@/lib/guide/model/guide'
import type { OnboardingView } from '@/lib/onboarding/view/onboarding-view'

/** Lists which data flows in which direction once the connection stands. */
export function Syncs({ view }: { view: OnboardingView }) {
  const t = useTranslations('connected.syncs')
  const { guide } = view
  const { syncs, notes } = guide.afterConnection
  const names = { erp: guide.erp.name, vendor: guide.vendor.name }
  if (syncs.length + notes.length === 0) return null
  return (
    <Section title={t(syncs.length > 0 ? 'title' : 'notes')} className="mt-10">
      {syncs.length > 0 && (
        <ul>
          {syncs.map(({ id, voice, direction }) => (
            <li
              key={`${voice}.${id}`}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 border-b border-line py-2.75"
            >
              <span>
                <GuideText voice={voice} k={`after.syncs.${id}`} />
              </span>
              <span className="text-note text-ink-2">{t(direction, names)}</span>
            </li>
          ))}
        </ul>
      )}
      {notes.map(({ id, voice }) => (
        <p key={`${voice}.${id}`} className="mt-3 max-w-[36em] text-ink-2">
          <GuideText voice={voice} k={`after.notes.${id}`} />
        </p>
      ))}
    </Section>
  )
}

/** Lists what may need attention later, and what to do then. */
export function Maintenance({ view }: { view: OnboardingView }) {
  const t = useTranslations('connected.maintenance')
  const { maintenance } = view.guide.afterConnection
  if (maintenance.length === 0) return null
  return (
    <Section title={t('title')} className="mt-10">
      <dl className="max-w-[36em]">
        {maintenance.map(({ id, voice }) => (
          <div key={`${voice}.${id}`} className="mt-3.5">
            <dt className="font-semibold">
              <GuideText voice={voice} k={`after.maintenance.${id}.title`} />
            </dt>
            <dd className="mt-0.5 text-ink-2">
              <GuideText voice={voice} k={`after.maintenance.${id}.text`} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

type ReferenceProps = { table: Guide['afterConnection']['reference'][number] }

/** Shows a table of the guide to look things up in. */
export function Reference({ table: { id, voice, columns, rows } }: ReferenceProps) {
  const say = (key: string) => <GuideText voice={voice} k={`after.reference.${id}.${key}`} />
  const titleId = `reference-${voice}-${id}`
  return (
    <Section title={say('title')} titleId={titleId} className="mt-10">
      <table aria-labelledby={titleId} className="w-full table-fixed text-start wrap-anywhere">
        <caption className="pb-2 text-start text-note text-ink-2">{say('lead')}</caption>
        <thead className="text-note text-ink-3">
          <tr className="border-b border-line-2">
            {columns.map((column) => (
              <th key={column} scope="col" className="py-1.5 pe-4 font-medium">
                {say(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row} className="break-inside-avoid border-b border-line align-baseline">
              {columns.map((column, at) =>
                at === 0 ? (
                  <th key={column} scope="row" className="py-2.25 pe-4 font-normal">
                    {say(`rows.${row}.${column}`)}
                  </th>
                ) : (
                  <td key={column} className="py-2.25 pe-4 text-ink-2">
                    {say(`rows.${row}.${column}`)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}
