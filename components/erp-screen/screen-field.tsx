import type { DrawnButton, DrawnField, Sketch } from './drawn-screen'
import { Marked } from './marked'

export function ScreenField({ field, sketch }: { field: DrawnField; sketch: Sketch }) {
  return (
    <div className="grid grid-cols-[minmax(6rem,2fr)_3fr] items-start gap-x-4">
      <span className="py-1.5 leading-snug">{sketch.print(field.label)}</span>
      <div className="grid justify-items-start gap-3">
        {field.button && <ScreenButton button={field.button} sketch={sketch} />}
        {field.entries.map(({ actionId, text, option }) => (
          <Marked
            sketch={sketch}
            key={actionId}
            actionIds={[actionId]}
            number={sketch.numbers[actionId]}
            className="flex min-h-8.5 w-full items-center justify-between gap-2 border border-line-2 bg-sheet px-2.5 py-1 data-[state=done]:text-ink-3"
          >
            {option && <span className="min-w-0">{sketch.print(option)}</span>}
            {!option && text && <span className="min-w-0 font-mono text-[0.94em]">{text}</span>}
            {!option && !text && <GreyBar width="55%" />}
            {field.look === 'select' && <span className="text-ink-3">▾</span>}
          </Marked>
        ))}
      </div>
    </div>
  )
}

export function ScreenButton({ button, sketch }: { button: DrawnButton; sketch: Sketch }) {
  return (
    <Marked
      sketch={sketch}
      actionIds={[button.actionId]}
      number={sketch.numbers[button.actionId]}
      className="inline-block max-w-full shrink-0 border border-line-2 bg-paper px-3 py-0.75 font-medium data-[state=done]:text-ink-3"
    >
      {sketch.print(button.label)}
    </Marked>
  )
}

/** Stands for anything that the guide does not mention. `width` is any CSS width. */
export function GreyBar({ width }: { width: string }) {
  return <span className="inline-block h-2 max-w-full rounded-full bg-line align-middle" style={{ width }} />
}
