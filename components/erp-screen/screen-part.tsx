import type { ReactNode } from 'react'
import type { DrawnPart, Sketch } from './drawn-screen'
import { Marked } from './marked'
import { GreyBar, ScreenButton, ScreenField } from './screen-field'
import { ScreenPermissions } from './screen-permissions'
import { ScreenRow, ScreenSection } from './screen-row'

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
        <div className="text-end">
          <ScreenButton button={part.button} sketch={sketch} />
        </div>
      )
    case 'popUp':
      return (
        <ScreenPopUp popUp={part} sketch={sketch}>
          {part.parts.map((inner, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: `Static` draws the parts as HTML, so React never compares them by their keys
            <ScreenPart key={index} part={inner} sketch={sketch} />
          ))}
        </ScreenPopUp>
      )
    case 'toggle':
      return (
        <div className="grid gap-2.5">
          <GreyToggle width="46%" />
          <Marked
            sketch={sketch}
            actionIds={[part.actionId]}
            number={sketch.numbers[part.actionId]}
            isInLine
            className="flex items-center px-2 py-1.5 data-[state=done]:text-ink-3"
          >
            <span className="me-4 min-w-0 grow">{sketch.print(part.label)}</span>
            <span
              className={`flex h-4.5 w-8 shrink-0 items-center rounded-full p-0.5 ${part.isOff ? 'border border-ink-3' : 'justify-end bg-ink-3'}`}
            >
              <span className={`size-3.5 rounded-full ${part.isOff ? 'bg-ink-3' : 'bg-sheet'}`} />
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

type PopUp = Extract<DrawnPart, { kind: 'popUp' }>

type ScreenPopUpProps = { popUp: PopUp; sketch: Sketch; children: ReactNode }

export function ScreenPopUp({ popUp, sketch, children }: ScreenPopUpProps) {
  return (
    <div className="-mx-1 rounded-box border border-line-2 bg-paper px-4 pt-3 pb-4 shadow-sheet">
      <div className="mb-3 font-semibold">{sketch.print(popUp.title)}</div>
      <div className="grid gap-3">
        {popUp.parts.length > 0
          ? children
          : ['58%', '44%', '50%'].map((width) => <GreyBar key={width} width={width} />)}
      </div>
      {popUp.save && (
        <div className="mt-4 text-end">
          <ScreenButton button={popUp.save} sketch={sketch} />
        </div>
      )}
    </div>
  )
}
