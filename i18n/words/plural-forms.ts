import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser'
import { languageTag } from '../routing'

/**
 * Returns a message with the plural forms of another language: forms that it lacks are copied from `other`, and forms that it does
 * not have are left out. Single numbers, such as `=0`, stay.
 */
export function withFormsOf(locale: string, elements: MessageFormatElement[]): MessageFormatElement[] {
  return elements.map((element): MessageFormatElement => {
    if (element.type === TYPE.tag) return { ...element, children: withFormsOf(locale, element.children) }
    if (element.type === TYPE.select) return { ...element, options: eachOption(locale, element.options) }
    if (element.type !== TYPE.plural) return element
    const { options, pluralType } = element
    const rules = new Intl.PluralRules(languageTag(locale), { type: pluralType ?? 'cardinal' })
    const numbers = Object.keys(options).filter((name) => name.startsWith('='))
    const forms = [...numbers, ...rules.resolvedOptions().pluralCategories]
    const filled = Object.fromEntries(
      forms.flatMap((form) => {
        const option = options[form] ?? options.other
        return option ? [[form, option]] : []
      }),
    )
    return { ...element, options: eachOption(locale, filled) }
  })
}

type Options = Record<string, { value: MessageFormatElement[] }>

function eachOption<O extends Options>(locale: string, options: O): O {
  const entries = Object.entries(options)
  return Object.fromEntries(
    entries.map(([name, option]) => [name, { ...option, value: withFormsOf(locale, option.value) }]),
  ) as O
}
