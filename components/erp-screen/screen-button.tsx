import type { DrawnButton } from './drawn-screen'
import { Marked } from './marked'
import type { Sketch } from './sketch'

export function ScreenButton({ button, sketch }: { button: DrawnButton; sketch: Sketch }) {
  return (
    <Marked
      actionIds={[button.actionId]}
      number={sketch.numbers[button.actionId]}
      className="inline-block max-w-full shrink-0 border border-line-2 bg-paper px-3 py-0.75 font-medium data-[state=done]:text-ink-3"
    >
      {sketch.print(button.label)}
    </Marked>
  )
}
