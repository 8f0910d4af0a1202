import type { Fault } from '@/lib/guide/explain/fault'
import { placeholdersOf } from '@/lib/guide/load/action-draft'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { itemText } from '@/lib/guide/load/expand-actions'
import { actionsOf } from '@/lib/guide/load/located-actions'
import type { Path } from '@/lib/guide/load/source'
import { faultAt } from '@/lib/guide/load/source'
import type { Playbook, VendorGuide } from '@/lib/guide/schema/guide-files'

/** Finds a constant in other capital or small letters in a vendor's values, where its letters count. */
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
    const unusedSpellings = allowed.flatMap((spelling, index) => {
      const isUsed = texts.some(({ text }) =>
        otherSpellings(text, constants).some(({ spelled }) => spelled === spelling),
      )
      if (isUsed) return []
      return [faultAt(vendor, ['spellings', index], `Nothing is spelled "${spelling}".`, 'Remove it.')]
    })
    return [...found, ...unusedSpellings]
  })
}

/** Returns the words of a text that differ from a constant only in capital letters. */
export function otherSpellings(
  text: string,
  constants: readonly string[],
): { spelled: string; constant: string }[] {
  return constants.flatMap((constant) =>
    [...text.matchAll(wholeWord(constant, 'giu'))]
      .map(([spelled]) => ({ spelled, constant }))
      .filter(({ spelled }) => spelled !== constant),
  )
}

/** Returns the values that customers enter exactly as they are, by the playbook's `exactly`. */
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

/** Returns a pattern that matches a text where no letter or digit stands before or after it. */
export function wholeWord(text: string, flags: string): RegExp {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, flags)
}
