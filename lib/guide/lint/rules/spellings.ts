import type { Fault } from '@/lib/guide/explain/fault'
import { placeholdersOf } from '@/lib/guide/load/action-draft'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { itemText } from '@/lib/guide/load/expand-actions'
import { actionsOf } from '@/lib/guide/load/located-actions'
import type { Path } from '@/lib/guide/load/source'
import { faultAt } from '@/lib/guide/load/source'
import type { Playbook, VendorGuide } from '@/lib/guide/schema/guide-files'

/** A constant that counts by the letter stands in the same letters wherever the vendor's values hold it. */
export function spelledTwoWays({ playbook, vendors }: ErpSource): Fault[] {
  return vendors.flatMap((vendor) => {
    const constants = exactValues(playbook.data, vendor.data)
    const texts = textsOf(vendor.data)
    const allowed = vendor.data.spellings ?? []
    const found = texts.flatMap(({ path, text }) =>
      otherSpellings(text, constants)
        .filter(({ spelled }) => !allowed.includes(spelled))
        .map(({ spelled, constant }) => {
          const message = `"${spelled}" is the constant "${constant}" in other letters.`
          return faultAt(vendor, path, message, `Write "${constant}", or name it under spellings.`)
        }),
    )
    const idle = allowed.flatMap((spelling, index) => {
      const isUsed = texts.some(({ text }) =>
        otherSpellings(text, constants).some(({ spelled }) => spelled === spelling),
      )
      if (isUsed) return []
      return [faultAt(vendor, ['spellings', index], `Nothing is spelled "${spelling}".`, 'Remove it.')]
    })
    return [...found, ...idle]
  })
}

/** Where words of a text are a constant but for capital letters. */
export function otherSpellings(
  text: string,
  constants: readonly string[],
): { spelled: string; constant: string }[] {
  return constants.flatMap((constant) =>
    [...text.matchAll(wholeWord(constant))]
      .map(([spelled]) => ({ spelled, constant }))
      .filter(({ spelled }) => spelled !== constant),
  )
}

/** The values that the playbook has typed `exactly`. */
export function exactValues(playbook: Playbook, { values }: VendorGuide): string[] {
  const names = actionsOf(playbook).flatMap(({ action }) =>
    'enter' in action && action.enter.exactly ? placeholdersOf(action.enter.value ?? '') : [],
  )
  return names.flatMap((name) => {
    const value = values[name]
    return typeof value === 'string' && value !== '' ? [value] : []
  })
}

function textsOf({ values }: VendorGuide): { path: Path; text: string }[] {
  return Object.entries(values).flatMap(([name, value]) =>
    Array.isArray(value)
      ? value.map((item, index) => ({ path: ['values', name, index], text: itemText(item) }))
      : [{ path: ['values', name], text: value }],
  )
}

function wholeWord(constant: string): RegExp {
  const escaped = constant.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'giu')
}
