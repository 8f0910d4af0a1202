import type { Guide } from '@/guides/guide'
import { offered } from '@/lib/onboarding/offered'
import type { Setup } from '@/lib/onboarding/setup'
import type { Reading } from '../erp-label'
import { usePlainWords, Words } from '../words'
import { ImportForm } from './import-form'
import { ImportedRow } from './imported-row'

type ImportsProps = { setup: Setup; reading: Reading; entry: Guide['after']['imports'][number] }

/** The companies that the ERP has listed: those taken over, each with its state, then the others to choose from. */
export function Imports({ setup, reading, entry: { from, of } }: ImportsProps) {
  const plain = usePlainWords(reading)
  const listed = offered(setup, from)
  const imported = setup.after.companies.filter(({ list }) => list === from)
  const others = (listed ?? []).filter(({ id }) => !imported.some(({ companyId }) => companyId === id))
  if (imported.length + others.length === 0) return null
  return (
    <section className="mt-10">
      <h2 className="mb-1">{plain('after.imports.title', of)}</h2>
      <p className="max-w-[36em] text-note text-ink-2">
        <Words reading={reading} of={of} k="after.imports.lead" />
      </p>
      {imported.length > 0 && (
        <ul className="mt-1.5">
          {imported.map((company) => (
            <ImportedRow
              key={company.companyId}
              setup={setup}
              company={company}
              notSetUp={plain('after.imports.notSetUp', of)}
              isGone={listed !== undefined && !listed.some(({ id }) => id === company.companyId)}
            />
          ))}
        </ul>
      )}
      <ImportForm setup={setup} list={from} choices={others} isFirst={imported.length === 0} />
    </section>
  )
}
