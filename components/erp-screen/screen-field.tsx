import type { DrawnField } from './drawn-screen'
import { GreyBar } from './grey-bar'
import { Marked } from './marked'
import { ScreenButton } from './screen-button'
import type { Sketch } from './sketch'

export function ScreenField({ field, sketch }: { field: DrawnField; sketch: Sketch }) {
  return (
    <div className="grid grid-cols-[minmax(6rem,2fr)_3fr] items-start gap-x-4">
      <span className="py-1.5 leading-snug">{sketch.print(field.label)}</span>
      <div className="grid justify-items-start gap-3">
        {field.button && <ScreenButton button={field.button} sketch={sketch} />}
        {field.entries.map(({ actionId, text, option }) => (
          <Marked
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
