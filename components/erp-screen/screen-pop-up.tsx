import type { DrawnPart } from './drawn-screen'
import { ScreenButton } from './screen-button'
import { ScreenPart } from './screen-part'
import type { Sketch } from './sketch'

type PopUp = Extract<DrawnPart, { kind: 'popUp' }>

export function ScreenPopUp({ popUp, sketch }: { popUp: PopUp; sketch: Sketch }) {
  return (
    <div className="-mx-1 rounded-box border border-line-2 bg-paper px-4 pt-3 pb-4 shadow-sheet">
      <div className="mb-3 font-semibold">{sketch.print(popUp.title)}</div>
      <div className="grid gap-3">
        {popUp.parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a drawing never changes its order
          <ScreenPart key={index} part={part} sketch={sketch} />
        ))}
      </div>
      {popUp.save && (
        <div className="mt-4 text-right">
          <ScreenButton button={popUp.save} sketch={sketch} />
        </div>
      )}
    </div>
  )
}
