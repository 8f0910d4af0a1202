import { useTranslations } from 'next-intl'
import { byModule } from '@/guides/by-module'
import type { Task } from '@/guides/guide'
import { permitLabels } from '@/guides/label'
import { ErpLabel, type Reading } from '../erp-label'
import { Words } from '../words'
import { PermissionRow } from './permission-row'
import { RowsDone } from './rows-done'
import { StepNumber } from './step-number'
import { permitRowsOf, type Step } from './steps'

type PermissionStepProps = { reading: Reading; task: Task; step: Step }

/** All permission rows as one step: what to do is said once, then each row is ticked by itself. */
export function PermissionStep({ reading, task, step }: PermissionStepProps) {
  const t = useTranslations('task.permissions')
  const rows = permitRowsOf(step)
  const note = rows[0]?.note
  const isOfObjects = rows.every(({ object }) => object !== undefined)
  const groups = isOfObjects ? byModule(rows) : [{ module: undefined, rows }]
  return (
    <li className="border-t border-line py-3.5 last:border-b">
      <div className="grid grid-cols-[2rem_1fr] gap-x-3.5">
        <StepNumber number={step.number} actionIds={rows.map((row) => row.id)} />
        <div className="min-w-0 pt-0.75">
          <p>
            {t.rich(isOfObjects ? 'howRights' : 'how', {
              count: rows.length,
              permissions: () => <ErpLabel reading={reading} name={permitLabels.permissions} />,
            })}
          </p>
          {note && (
            <p className="mt-1.5 text-note text-ink-2">
              <Words reading={reading} of={rows[0]?.noteOf} k={`tasks.${task.id}.notes.${note}`} />
            </p>
          )}
        </div>
      </div>
      <div className="mt-3.5 rounded-box border border-line bg-sheet sm:ml-11.5">
        {groups.map(({ module, rows: lines }) => (
          <div key={module ?? ''} className="border-line not-first:border-t">
            {module && (
              <p className="px-3 pt-3.5 pb-1 text-cap text-ink-2">
                <ErpLabel reading={reading} name={module} />
              </p>
            )}
            <ul>
              {lines.map((row) => (
                <PermissionRow key={row.id} reading={reading} row={row} isUnderModule={isOfObjects} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <RowsDone actionIds={rows.map((row) => row.id)} tickAll={t('tickAll')} />
    </li>
  )
}
