import { languageTag } from '@/i18n/routing'
import { getGuideContext } from './guide-context'

type ErpLabelProps = { name: string; look?: 'chip' | 'plain' }

/**
 * Shows a label as the ERP prints it, in the ERP's language. When the wording is not settled, the label in the ERP's
 * first language stands beside it.
 */
export function ErpLabel({ name, look = 'chip' }: ErpLabelProps) {
  const { guide, erpLanguage } = getGuideContext()
  const label = guide.labels[erpLanguage]?.[name]
  if (!label) throw new Error(`No label ${name} in ${erpLanguage}`)
  const first = guide.erp.languages[0] ?? ''
  const original = guide.labels[first]?.[name]?.text
  const isUnsettled = label.alternatives.length > 0 && original !== label.text
  return (
    <>
      <span
        lang={languageTag(label.language ?? erpLanguage)}
        className={look === 'chip' ? chipLook(label.text) : undefined}
      >
        {label.text}
      </span>
      {isUnsettled && look === 'chip' && (
        <span className="text-[0.86em] text-ink-3">
          {' '}
          (<span lang={languageTag(first)}>{original}</span>)
        </span>
      )}
    </>
  )
}

/** A label of so many letters fits on one line of a telephone, even beside the number of a step. */
const wholeLetters = 24

/** A short label stays whole where a line ends. A long one breaks, and so would its frame. */
function chipLook(text: string): string {
  return text.length <= wholeLetters ? 'erp-label whitespace-nowrap' : 'erp-label'
}

/** Shows a path through the ERP's menus within a sentence. It breaks where the sentence breaks. */
export function MenuPath({ path }: { path: string[] }) {
  return path.map((name, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a menu path may hold the same word twice, and its order is fixed
    <span key={index}>
      {index > 0 && (
        <span aria-hidden="true" className="text-ink-3">
          {' › '}
        </span>
      )}
      <ErpLabel name={name} />
    </span>
  ))
}
