import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { languageTag } from '../routing'
import { pluralsOf, selectsOf } from './message'

type Elements = readonly MessageFormatElement[]
type Options = Record<string, unknown>

/** Whole numbers in which every form of a language for whole numbers occurs. */
const samples = [...Array(201).keys(), 1000, 10_000]

/**
 * Returns what is wrong with the plurals of a message: forms that the language does not have, forms that it needs, and
 * plurals of the original that are lost. A plural that has `other` alone, beside single numbers, says the same for all.
 */
export function wrongPlurals(elements: Elements, locale: string, original: Elements = []): string[] {
  const plurals = pluralsOf(elements)
  const ofOwn = plurals.flatMap(({ value, options, pluralType }) => {
    const rules = rulesOf(locale, pluralType)
    const unknown = formsIn(options).filter(
      (form) => !rules.resolvedOptions().pluralCategories.includes(form),
    )
    const missing = hasForms(options) ? missingForms(options, rules) : []
    return [
      ...unknown.map((form) => `${value}, ${form}: too many`),
      ...missing.map((form) => `${value}, ${form}: missing`),
    ]
  })
  return [...new Set([...ofOwn, ...lostPlurals(plurals, pluralsOf(original), locale)])]
}

type Plurals = ReturnType<typeof pluralsOf>

/**
 * Returns the arguments that have forms in the original, if a translation has no forms at all. It may have them for another
 * argument: *3 of 5 modules* is *3 modules sur 5*.
 */
function lostPlurals(plurals: Plurals, original: Plurals, locale: string): string[] {
  if (plurals.some(({ options }) => hasForms(options))) return []
  const withForms = original
    .filter(({ options }) => hasForms(options))
    .filter(({ pluralType }) => missingForms({ other: true }, rulesOf(locale, pluralType)).length > 0)
  return withForms.map(({ value }) => `${value}: missing`)
}

function rulesOf(locale: string, type: 'cardinal' | 'ordinal' | undefined): Intl.PluralRules {
  return new Intl.PluralRules(languageTag(locale), { type: type ?? 'cardinal' })
}

function missingForms(options: Options, rules: Intl.PluralRules): string[] {
  const needed = samples.filter((number) => !(`=${number}` in options)).map((number) => rules.select(number))
  return [...new Set(needed)].filter((form) => !(form in options))
}

function hasForms(options: Options): boolean {
  return formsIn(options).some((form) => form !== 'other')
}

/** Returns the forms of a plural, such as `one`, without its single numbers, such as `=0`. */
function formsIn(options: Options): Intl.LDMLPluralRule[] {
  return Object.keys(options).filter((name): name is Intl.LDMLPluralRule => !name.startsWith('='))
}

/** Returns the arguments by which a translation chooses among other texts than the original. */
export function otherOptions(elements: Elements, original: Elements): string[] {
  const known = optionsByArgument(original)
  const differing = [...optionsByArgument(elements)].filter(([argument, options]) => {
    const others = known.get(argument)
    return others && [...options].some((option) => !others.has(option))
  })
  return differing.map(([argument]) => `${argument}: ${[...(known.get(argument) ?? [])].join(', ')}`)
}

function optionsByArgument(elements: Elements): Map<string, Set<string>> {
  const options = new Map<string, Set<string>>()
  for (const { value, options: own } of selectsOf(elements)) {
    options.set(value, new Set([...(options.get(value) ?? []), ...Object.keys(own)]))
  }
  return options
}
