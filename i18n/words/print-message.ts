import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser'
import { printAST } from '@formatjs/icu-messageformat-parser/printer.js'

/** Returns a message in the form in which the files have it: `{count, plural, one {# task} other {# tasks}}`. */
export function printMessage(elements: readonly MessageFormatElement[], isInPlural = false): string {
  return elements.map((element) => printElement(element, isInPlural)).join('')
}

function printElement(element: MessageFormatElement, isInPlural: boolean): string {
  if (element.type === TYPE.tag)
    return `<${element.value}>${printMessage(element.children, isInPlural)}</${element.value}>`
  if (element.type === TYPE.select)
    return `{${element.value}, select, ${printOptions(element.options, isInPlural)}}`
  if (element.type === TYPE.plural) {
    const { value, pluralType, offset, options } = element
    const kind = pluralType === 'ordinal' ? 'selectordinal' : 'plural'
    return `{${value}, ${kind}, ${offset ? `offset:${offset} ` : ''}${printOptions(options, true)}}`
  }
  if (element.type === TYPE.pound) return '#'
  const printed = printAST([element])
  if (element.type === TYPE.literal) return isInPlural ? printed.replaceAll('#', "'#'") : printed
  return printed.replace(/^\{(\w+),(\w+)(?:,(.*))?\}$/s, (_all, name, kind, style) =>
    style === undefined ? `{${name}, ${kind}}` : `{${name}, ${kind}, ${style.trim()}}`,
  )
}

function printOptions(options: Record<string, { value: MessageFormatElement[] }>, isInPlural: boolean) {
  return Object.entries(options)
    .map(([name, { value }]) => `${name} {${printMessage(value, isInPlural)}}`)
    .join(' ')
}
