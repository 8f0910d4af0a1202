import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { Reading } from '@/components/wizard/erp-label'
import type { Action } from '@/guides/guide'
import { languageTag } from '@/i18n/routing'
import { drawScreens } from './draw-screens'
import { ScreenWindow } from './screen-window'

type ErpScreenProps = {
  reading: Reading
  actions: Action[]
  /** The number of each action in the list beside the drawing, by its id. */
  numbers: Record<string, number>
}

/** A drawing of the ERP's screens, made from the actions alone. Draws nothing where nothing is done on a screen. */
export function ErpScreen({ reading, actions, numbers }: ErpScreenProps) {
  const t = useTranslations('drawing')
  const captionId = useId()
  const { guide, erpLanguage } = reading
  const screens = drawScreens(actions, guide)
  const print = (label: string) => guide.labels[erpLanguage]?.[label]?.text ?? label
  if (screens.length === 0) return null

  const path = screens[0]?.path.map(print).join(' › ')
  return (
    <figure>
      <div
        role="img"
        aria-label={
          path ? t('alternativeOf', { erp: guide.erp.name, path }) : t('alternative', { erp: guide.erp.name })
        }
        aria-describedby={captionId}
      >
        <div aria-hidden="true" lang={languageTag(erpLanguage)} className="screens grid gap-4">
          {screens.map((screen, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a drawing never changes its order
            <ScreenWindow key={index} screen={screen} sketch={{ print, numbers }} />
          ))}
        </div>
      </div>
      <figcaption id={captionId} className="mt-3 text-cap text-ink-3">
        {t('caption')}
      </figcaption>
    </figure>
  )
}
