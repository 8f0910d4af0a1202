import type { DrawnPart } from './drawn-screen'
import { GreyBar } from './grey-bar'
import { Marked } from './marked'
import { ScreenButton } from './screen-button'
import { ScreenField } from './screen-field'
import { ScreenPermissions } from './screen-permissions'
import { ScreenPopUp } from './screen-pop-up'
import { ScreenRow } from './screen-row'
import { ScreenSection } from './screen-section'
import type { Sketch } from './sketch'

export function ScreenPart({ part, sketch }: { part: DrawnPart; sketch: Sketch }) {
  switch (part.kind) {
    case 'field':
      return <ScreenField field={part} sketch={sketch} />
    case 'section':
      return <ScreenSection section={part} sketch={sketch} />
    case 'row':
      return <ScreenRow row={part} sketch={sketch} />
    case 'permissions':
      return <ScreenPermissions rows={part.rows} sketch={sketch} />
    case 'button':
      return (
        <div className="text-right">
          <ScreenButton button={part.button} sketch={sketch} />
        </div>
      )
    case 'popUp':
      return (
        <ScreenPopUp popUp={part} sketch={sketch}>
          {part.parts.map((inner, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a drawing never changes its order
            <ScreenPart key={index} part={inner} sketch={sketch} />
          ))}
        </ScreenPopUp>
      )
    case 'toggle':
      return (
        <div className="grid gap-2.5">
          <GreyToggle width="46%" />
          <Marked
            actionIds={[part.actionId]}
            number={sketch.numbers[part.actionId]}
            isInLine
            className="flex items-center px-2 py-1.5 data-[state=done]:text-ink-3"
          >
            <span className="mr-4 min-w-0 grow">{sketch.print(part.label)}</span>
            <span className="flex h-4.5 w-8 shrink-0 items-center justify-end rounded-full bg-ink-3 p-0.5">
              <span className="size-3.5 rounded-full bg-sheet" />
            </span>
          </Marked>
          <GreyToggle width="34%" />
        </div>
      )
  }
}

function GreyToggle({ width }: { width: string }) {
  return (
    <div className="flex items-center justify-between gap-4 px-2 py-1.5">
      <GreyBar width={width} />
      <span className="h-4.5 w-8 shrink-0 rounded-full border border-line-2 bg-sunken" />
    </div>
  )
}
