import { byModule } from '@/lib/guide/model/permissions'
import type { DrawnPart, Sketch } from './drawn-screen'
import { Marked } from './marked'

type Rows = Extract<DrawnPart, { kind: 'permissions' }>['rows']

/** Draws the table of modules with their buttons, and behind each button the level or the rights to tick. */
export function ScreenPermissions({ rows, sketch }: { rows: Rows; sketch: Sketch }) {
  const numbered = rows.find((row) => sketch.numbers[row.actionId] !== undefined)
  return (
    <Marked
      sketch={sketch}
      actionIds={rows.map((row) => row.actionId)}
      number={numbered && sketch.numbers[numbered.actionId]}
      isRinged={false}
      className="grid border-y border-line"
    >
      {byModule(rows).map(({ module, rows: lines }) =>
        lines.some(({ object }) => object === undefined) ? (
          <Line key={module} name={module} row={lines[0]} sketch={sketch} />
        ) : (
          <span key={module} className="grid border-line pb-1 not-first:border-t">
            <span className="flex justify-between gap-3 px-2 pt-2 pb-1 font-semibold">
              {sketch.print(module)} <PermissionsButton control={lines[0]?.control} sketch={sketch} />
            </span>
            {lines.map((line) => (
              <Line key={line.actionId} name={line.object ?? ''} row={line} sketch={sketch} />
            ))}
          </span>
        ),
      )}
    </Marked>
  )
}

/** On small screens the drawing stands above the steps, so it shows only the next line of a long list. */
const aboveTheSteps = 'max-lg:hidden max-lg:data-[state=now]:flex'

function Line({ name, row, sketch }: { name: string; row: Rows[number] | undefined; sketch: Sketch }) {
  if (!row) return null
  const isModule = row.object === undefined
  return (
    <Marked
      sketch={sketch}
      actionIds={[row.actionId]}
      className={`screen-line ${isModule ? 'py-1.5 not-first:border-t' : `py-1 ps-5 ${aboveTheSteps}`}`}
    >
      <span>{sketch.print(name)}</span>
      {isModule && <PermissionsButton control={row.control} sketch={sketch} />}
      <span>{row.labels.map(sketch.print).join(', ')}</span>
    </Marked>
  )
}

function PermissionsButton({ control, sketch }: { control: string | undefined; sketch: Sketch }) {
  return control && <span className="screen-permissions">{sketch.print(control)}</span>
}
