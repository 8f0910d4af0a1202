import type { ReactNode } from 'react'
import type { DrawnPart } from './drawn-screen'
import { GreyBar } from './grey-bar'
import { ScreenButton } from './screen-button'
import type { Sketch } from './sketch'

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
        <div className="mt-4 text-right">
          <ScreenButton button={popUp.save} sketch={sketch} />
        </div>
      )}
    </div>
  )
}
