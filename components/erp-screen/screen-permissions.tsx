import { levelLabels, permitLabels } from '@/guides/label'
import type { DrawnPart } from './drawn-screen'
import { Marked } from './marked'
import type { Sketch } from './sketch'

type Rows = Extract<DrawnPart, { kind: 'permissions' }>['rows']

/** The table of modules; each row has its button and the level to choose behind it. */
export function ScreenPermissions({ rows, sketch }: { rows: Rows; sketch: Sketch }) {
  const numbered = rows.find((row) => sketch.numbers[row.actionId] !== undefined)
  return (
    <Marked
      actionIds={rows.map((row) => row.actionId)}
      number={numbered && sketch.numbers[numbered.actionId]}
      isRinged={false}
      className="grid grid-cols-[1fr_auto_auto] border-y border-line"
    >
      {rows.map(({ module, object, level, actionId }) => (
        <Marked
          key={actionId}
          actionIds={[actionId]}
          className="col-span-3 grid grid-cols-subgrid items-center gap-x-3 border-line px-2 py-1.5 not-first:border-t data-[state=done]:text-ink-3 data-[state=now]:bg-accent-soft data-[state=now]:outline-offset-0!"
        >
          <span className="min-w-0 leading-snug">
            {[module, ...(object === undefined ? [] : [object])].map(sketch.print).join(' › ')}
          </span>
          <span className="text-[0.92em] text-ink-3 underline decoration-line-2 underline-offset-2 group-data-[state=now]/mark:text-ink">
            {sketch.print(permitLabels.permissions)}
          </span>
          <span className="flex items-center gap-1.5 font-medium">
            <span className="size-2.5 shrink-0 rounded-full border-3 border-ink-3" />
            {levelLabels({ object, level }).map(sketch.print).join(', ')}
          </span>
        </Marked>
      ))}
    </Marked>
  )
}
