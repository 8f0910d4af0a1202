import type { DrawnPart } from './drawn-screen'
import { GreyBar } from './grey-bar'
import { Marked } from './marked'
import { ScreenButton } from './screen-button'
import type { Sketch } from './sketch'

type Section = Extract<DrawnPart, { kind: 'section' }>

export function ScreenSection({ section, sketch }: { section: Section; sketch: Sketch }) {
  const { label, actionId, button } = section
  return (
    <div className="mt-2">
      <div className="flex items-center justify-between gap-4">
        <Marked
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
