import type { DrawnPart, Sketch } from './drawn-screen'
import { Marked } from './marked'
import { GreyBar, ScreenButton } from './screen-field'

type DrawnRow = Extract<DrawnPart, { kind: 'row' }>

/** Draws one row of a list, between two grey ones. */
export function ScreenRow({ row, sketch }: { row: DrawnRow; sketch: Sketch }) {
  const text = <span className="font-mono text-[0.94em]">{row.text}</span>
  return (
    <div className="border-y border-line">
      <div className="py-2">
        <GreyBar width="38%" />
      </div>
      <div className="flex items-center justify-between gap-4 border-y border-line py-2.5">
        {row.actionId ? (
          <Marked
            sketch={sketch}
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

type Section = Extract<DrawnPart, { kind: 'section' }>

export function ScreenSection({ section, sketch }: { section: Section; sketch: Sketch }) {
  const { label, actionId, button } = section
  return (
    <div className="mt-2">
      <div className="flex items-center justify-between gap-4">
        <Marked
          sketch={sketch}
          actionIds={actionId ? [actionId] : []}
          number={actionId ? sketch.numbers[actionId] : undefined}
          isInLine
          className="-mx-1 min-w-0 px-1 py-0.5 font-semibold data-[state=done]:text-ink-2"
        >
          {sketch.print(label)}
        </Marked>
        {button && <ScreenButton button={button} sketch={sketch} />}
      </div>
      {button && (
        <div className="mt-3">
          <div className="flex gap-4 border-t border-line py-1.5">
            <GreyBar width="7.5rem" />
            <GreyBar width="3.75rem" />
          </div>
          <div className="flex gap-4 border-t border-line py-1.5">
            <GreyBar width="5.5rem" />
            <GreyBar width="3.75rem" />
          </div>
        </div>
      )}
    </div>
  )
}
