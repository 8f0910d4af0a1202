import { useTranslations } from 'next-intl'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { Words } from '../words'

/** What goes from where to where once connected, and where to look for it. */
export function Syncs({ setup, reading }: { setup: Setup; reading: Reading }) {
  const t = useTranslations('done.syncs')
  const { guide } = setup
  const { syncs, notes } = guide.after
  const names = { erp: guide.erp.name, vendor: guide.vendor.name }
  if (syncs.length + notes.length === 0) return null
  return (
    <section className="mt-10">
      <h2 className="mb-1">{t(syncs.length > 0 ? 'title' : 'notes')}</h2>
      {syncs.length > 0 && (
        <ul>
          {syncs.map(({ id, of, direction }) => (
            <li
              key={`${of}.${id}`}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 border-b border-line py-2.75"
            >
              <span>
                <Words reading={reading} of={of} k={`after.syncs.${id}`} />
              </span>
              <span className="text-note text-ink-2">{t(direction, names)}</span>
            </li>
          ))}
        </ul>
      )}
      {notes.map(({ id, of }) => (
        <p key={`${of}.${id}`} className="mt-3 max-w-[36em] text-ink-2">
          <Words reading={reading} of={of} k={`after.notes.${id}`} />
        </p>
      ))}
    </section>
  )
}
