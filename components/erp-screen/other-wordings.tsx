import { useTranslations } from 'next-intl'
import { getGuideContext } from '@/components/guide-text/guide-context'
import { Static } from '@/components/static-html/static'
import { languageTag } from '@/i18n/routing'
import type { Action, Guide } from '@/lib/guide/model/guide'

/** Lists the other wordings that the ERP may use for a label, when this language's wording is not settled. */
export function OtherWordings({ actions }: { actions: Action[] }) {
  const t = useTranslations('instructions.drawing.wordings')
  const { guide, erpLanguage } = getGuideContext()
  const labels = labelsOf(actions, guide)
    .flatMap((key) => guide.labels[erpLanguage]?.[key] ?? [])
    .map((label) => ({
      ...label,
      others: label.alternatives.filter((other) => isOtherWording(other, label)),
    }))
    .filter(({ others }) => others.length > 0)
    .filter(isFirstOfItsText)
  if (labels.length === 0) return null
  return (
    <Static as="details" className="mt-4 text-cap text-ink-2">
      <summary className="min-h-6">{t('title')}</summary>
      <p className="mt-1">{t('text', { erp: guide.erp.name })}</p>
      <dl
        lang={languageTag(erpLanguage)}
        className="mt-2 grid grid-cols-2 gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]"
      >
        {labels.map(({ key, text, others }) => (
          <div key={key} className="contents">
            <dt className="font-medium">{text}</dt>
            <dd>{others.join(' · ')}</dd>
          </div>
        ))}
      </dl>
    </Static>
  )
}

/** Nobody looks for another word because a capital differs. */
function isOtherWording(other: string, { text }: { text: string }): boolean {
  return other.toLowerCase() !== text.toLowerCase()
}

/** A menu and a module may have the same word. Its wordings are listed once. */
function isFirstOfItsText<Label extends { text: string }>(
  label: Label,
  index: number,
  all: Label[],
): boolean {
  return all.findIndex(({ text }) => text === label.text) === index
}

/** Returns the keys of all labels in the actions, each once, in the order of the actions. */
export function labelsOf(actions: Action[], guide: Guide): string[] {
  return [...new Set(actions.flatMap((action) => labelsIn(action, guide)))]
}

function labelsIn(action: Action, guide: Guide): string[] {
  switch (action.verb) {
    case 'open':
      return [
        ...(guide.screens[action.screen]?.path ?? []),
        ...(guide.screens[action.screen]?.alternatives?.flat() ?? []),
      ]
    case 'press':
      return [action.at, action.label, action.opens].filter((key) => key !== undefined)
    case 'enter':
    case 'upload':
      return [action.field]
    case 'search':
      return action.field === undefined ? [] : [action.field]
    case 'tick':
      return action.at === undefined ? [action.label] : [action.label, action.at]
    case 'choose':
      return [action.field, action.option].filter((key) => key !== undefined)
    case 'permit':
      return action.object === undefined ? [action.module] : [action.module, action.object]
    case 'find':
    case 'confirm':
    case 'hold':
    case 'ask':
    case 'collect':
    case 'visit':
    case 'download':
    case 'downloadMade':
      return []
    default:
      return [action.label]
  }
}
