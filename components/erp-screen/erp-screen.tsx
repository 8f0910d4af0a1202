import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { getGuideContext } from '@/components/guide-text/guide-context'
import { Static } from '@/components/static-html/static'
import { directionOf } from '@/i18n/language'
import { languageTag } from '@/i18n/routing'
import type { Action, Guide } from '@/lib/guide/model/guide'
import { drawScreens } from './draw-screens'
import type { DrawnScreen, Sketch } from './drawn-screen'
import type { ActionState } from './mark-state'
import { Marked } from './marked'
import { GreyBar, ScreenButton } from './screen-field'
import { ScreenPart } from './screen-part'

type ErpScreenProps = {
  actions: Action[]
  /** The number of each action in the list beside the drawing, by action id. */
  numbers: Record<string, number>
  /** The state of each action, by its id. `FollowStates` keeps the marks up to date in the browser. */
  states: Record<string, ActionState>
}

/** Draws the ERP's screens from the actions alone. It renders nothing when no action takes place on a screen. */
export function ErpScreen({ actions, numbers, states }: ErpScreenProps) {
  const t = useTranslations('instructions.drawing')
  const captionId = useId()
  const { guide, erpLanguage } = getGuideContext()
  const screens = drawScreens(actions, guide)
  const print = (label: string) => guide.labels[erpLanguage]?.[label]?.text ?? label
  if (screens.length === 0) return null

  const path = screens[0]?.path.map(print).join(' › ')
  const product = productOf(actions, guide)
  return (
    <Static as="figure">
      <div
        role="img"
        aria-label={path ? t('alternativeOf', { erp: product, path }) : t('alternative', { erp: product })}
        aria-describedby={captionId}
      >
        <div
          aria-hidden="true"
          lang={languageTag(erpLanguage)}
          dir={directionOf(erpLanguage)}
          className="screens grid gap-4"
        >
          {screens.map((screen, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: `Static` draws the screens as HTML, so React never compares them by their keys
            <ScreenWindow key={index} screen={screen} sketch={{ print, numbers, states }} />
          ))}
        </div>
      </div>
      <figcaption id={captionId} className="mt-3 text-cap text-ink-3">
        {t('caption')}
      </figcaption>
    </Static>
  )
}

/** Returns the name of the product on whose screens the actions are done: the ERP, or the vendor's own. */
function productOf(actions: Action[], { screens, erp, vendor }: Guide): string {
  const isOfVendor = actions.some((action) => action.verb === 'open' && screens[action.screen]?.isOfVendor)
  return isOfVendor ? vendor.name : erp.name
}

/** Collapses a screen to its title when all its actions are done and the next one is on another screen. */
const collapsedWhenDone =
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
            sketch={sketch}
            actionIds={openedBy ? [openedBy] : []}
            number={openedBy ? sketch.numbers[openedBy] : undefined}
            isInLine
            className="-mx-1.5 inline-block px-1.5 data-[state=done]:text-ink-3"
          >
            {path.map(sketch.print).join(' › ')}
          </Marked>
        )}
      </div>
      <div className={collapsedWhenDone}>
        {tab && (
          <div className="flex items-center gap-5 border-b border-line px-5">
            <GreyBar width="4.5rem" />
            <Marked
              sketch={sketch}
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
          <div className="flex flex-wrap items-start justify-between gap-4">
            <div className="grid min-w-16 grow gap-2 py-1">
              <GreyBar width="62%" />
              {parts.length < 6 && <GreyBar width="40%" />}
            </div>
            {toolbar.map((button) => (
              <ScreenButton key={button.actionId} button={button} sketch={sketch} />
            ))}
          </div>
          {parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: `Static` draws the parts as HTML, so React never compares them by their keys
            <ScreenPart key={index} part={part} sketch={sketch} />
          ))}
          {save && (
            <div className="mt-1 text-end">
              <ScreenButton button={save} sketch={sketch} />
            </div>
          )}
        </div>
      </div>
    </div>
  )
}
