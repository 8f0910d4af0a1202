import { useTranslations } from 'next-intl'
import { type PermitAction, permitRowsOf, type Step } from '@/components/customer/task/instructions/steps'
import { sentenceId } from '@/components/customer/task/ticks/sentence-id'
import { TickedRows } from '@/components/customer/task/ticks/ticked-rows'
import { Citation } from '@/components/guide-text/action-sentence'
import { ErpLabel } from '@/components/guide-text/erp-label'
import { GuideText } from '@/components/guide-text/guide-text'
import { PermissionLevel, PermissionName } from '@/components/guide-text/permission-name'
import { Static } from '@/components/static-html/static'
import { toHtml } from '@/components/static-html/to-html'
import type { Task } from '@/lib/guide/model/guide'
import { byModule } from '@/lib/guide/model/permissions'
import { LazyRowsDone, LazyStepNumber } from './lazy-permission-ticks'

type PermissionStepProps = { task: Task; step: Step }

/** Shows all permission rows as one step. The instruction stands once, and each row has its own tick. */
export function PermissionStep({ task, step }: PermissionStepProps) {
  const t = useTranslations('task.permissions')
  const rows = permitRowsOf(step)
  const note = rows[0]?.note
  const control = rows[0]?.control
  const isOfObjects = rows.every(({ object }) => object !== undefined)
  const groups = isOfObjects ? byModule(rows) : [{ module: undefined, rows }]
  return (
    <li className="border-t border-line py-3.5 last:border-b">
      <div className="grid grid-cols-[2rem_1fr] gap-x-3.5">
        <LazyStepNumber number={step.number} actionIds={rows.map((row) => row.id)} />
        <Static className="min-w-0 pt-0.75">
          <p>
            {t.rich(control === undefined ? 'howChoose' : isOfObjects ? 'howRights' : 'how', {
              count: rows.length,
              permissions: () => control && <ErpLabel name={control} />,
            })}
          </p>
          {note && (
            <p className="mt-1.5 text-note text-ink-2">
              <GuideText voice={rows[0]?.noteVoice} k={`tasks.${task.id}.notes.${note}`} />
            </p>
          )}
        </Static>
      </div>
      <div className="mt-3.5 rounded-box border border-line bg-sheet sm:ms-11.5">
        {groups.map(({ module, rows: lines }) => (
          <div key={module ?? ''} className="border-line not-first:border-t">
            {module && (
              <Static as="p" className="px-3 pt-3.5 pb-1 text-cap text-ink-2">
                <ErpLabel name={module} />
              </Static>
            )}
            <ul>
              <TickedRows
                rows={lines.map((row) => ({
                  actionId: row.id,
                  text: toHtml(<PermissionRow row={row} isUnderModule={isOfObjects} />),
                }))}
                className="permission-row"
                textClassName="min-w-0"
              />
            </ul>
          </div>
        ))}
      </div>
      <LazyRowsDone actionIds={rows.map((row) => row.id)} tickAll={t('tickAll')} />
    </li>
  )
}

type PermissionRowProps = {
  row: PermitAction
  /** Whether the row stands under a heading that names its module. */
  isUnderModule: boolean
}

/** Shows one module or one object of a module, with the level to choose and the reason. */
function PermissionRow({ row, isUnderModule }: PermissionRowProps) {
  return (
    <>
      <p id={sentenceId(row.id)}>
        <span className="min-w-0">
          <PermissionName row={row} isUnderModule={isUnderModule} />
        </span>{' '}
        <span className="font-medium">
          <PermissionLevel row={row} look="plain" />
        </span>
      </p>
      <p>
        <GuideText voice="guide" k={`permissions.${row.row}`} />
        <Citation of={row} />
      </p>
    </>
  )
}
