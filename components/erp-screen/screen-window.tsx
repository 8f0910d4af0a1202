import type { DrawnScreen } from './drawn-screen'
import { GreyBar } from './grey-bar'
import { Marked } from './marked'
import { ScreenButton } from './screen-button'
import { ScreenPart } from './screen-part'
import type { Sketch } from './sketch'

/** Where the next action is on another screen and all of this one's are done, its title is enough. */
const folded =
  'border-t border-line [.screens:has([data-state=now])_.screen:not(:has([data-state=now],[data-state=todo]))_&]:hidden'

export function ScreenWindow({ screen, sketch }: { screen: DrawnScreen; sketch: Sketch }) {
  const { path, openedBy, tab, toolbar, parts, save } = screen
  return (
    <div className="screen overflow-hidden rounded-card border border-line-2 bg-sheet text-[0.875rem] leading-normal shadow-sheet">
      <div className="bg-sunken px-4 py-2 text-ink-2">
        {path.length === 0 ? (
          <GreyBar width="9rem" />
        ) : (
          <Marked
            actionIds={openedBy ? [openedBy] : []}
            number={openedBy ? sketch.numbers[openedBy] : undefined}
            isInLine
            className="-mx-1.5 inline-block px-1.5 data-[state=done]:text-ink-3"
          >
            {path.map(sketch.print).join(' › ')}
          </Marked>
        )}
      </div>
      <div className={folded}>
        {tab && (
          <div className="flex items-center gap-5 border-b border-line px-5">
            <GreyBar width="4.5rem" />
            <Marked
              actionIds={[tab.actionId]}
              number={sketch.numbers[tab.actionId]}
              isInLine
              className="my-1.5 border-b-2 border-ink px-2 py-1.5 font-semibold"
            >
              {sketch.print(tab.label)}
            </Marked>
            <GreyBar width="3.5rem" />
          </div>
        )}
        <div className="grid gap-3.5 px-5 pt-4 pb-5">
          <div className="flex items-start justify-between gap-4">
            <div className="grid grow gap-2 py-1">
              <GreyBar width="62%" />
              {parts.length < 6 && <GreyBar width="40%" />}
            </div>
            {toolbar.map((button) => (
              <ScreenButton key={button.actionId} button={button} sketch={sketch} />
            ))}
          </div>
          {parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a drawing never changes its order
            <ScreenPart key={index} part={part} sketch={sketch} />
          ))}
          {save && (
            <div className="mt-1 text-right">
              <ScreenButton button={save} sketch={sketch} />
            </div>
          )}
        </div>
      </div>
    </div>
  )
}
