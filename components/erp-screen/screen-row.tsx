import type { DrawnPart } from './drawn-screen'
import { GreyBar } from './grey-bar'
import { Marked } from './marked'
import { ScreenButton } from './screen-button'
import type { Sketch } from './sketch'

type Row = Extract<DrawnPart, { kind: 'row' }>

/** One row of a list, between others that are none of the guide's business. */
export function ScreenRow({ row, sketch }: { row: Row; sketch: Sketch }) {
  const text = <span className="font-mono text-[0.94em]">{row.text}</span>
  return (
    <div className="border-y border-line">
      <div className="py-2">
        <GreyBar width="38%" />
      </div>
      <div className="flex items-center justify-between gap-4 border-y border-line py-2.5">
        {row.actionId ? (
          <Marked
            actionIds={[row.actionId]}
            number={sketch.numbers[row.actionId]}
            isInLine
            className="px-1.5 py-0.5"
          >
            {text}
          </Marked>
        ) : (
          text
        )}
        {row.button && <ScreenButton button={row.button} sketch={sketch} />}
      </div>
      <div className="py-2">
        <GreyBar width="30%" />
      </div>
    </div>
  )
}
