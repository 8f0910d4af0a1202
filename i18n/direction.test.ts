import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { directionOf, languageName } from './language'

/** Tailwind's classes and CSS properties that name a side of the screen. */
const physicalClass =
  /(?<![\w-])-?(?:(?:ml|mr|pl|pr|left|right|border-[lr]|rounded-(?:[lr]|[tb][lr])|scroll-[mp][lr])-(?:\d[\d./]*|px|auto|full|\[[^\]]+\]|[a-z]+(?:-\d)?)|text-(?:left|right)|float-(?:left|right)|border-[lr])(?=[\s"'`])/g
const physicalProperty =
  /(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)|(?:left|right)(?=:)|text-align: ?(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius)/g

function offending(pattern: string, words: RegExp): string[] {
  return globSync(pattern).flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    const classes = file.endsWith('.css')
      ? [text]
      : [...text.matchAll(/(["'`])(?:(?!\1).)*\1/g)].map(([all]) => all)
    return classes.flatMap((each) => (each.match(words) ?? []).map((found) => `${file}: ${found}`))
  })
}

it('no class of a page names the left or the right: a page in a language that is written from right to left is mirrored', () => {
  expect(offending('{app,components}/**/*.tsx', physicalClass)).toEqual([])
  expect(offending('app/**/*.css', physicalProperty)).toEqual([])
})

it('the rule finds classes that name a side, and no words that merely look like them', () => {
  const found = (text: string) => text.match(physicalClass) ?? []
  expect(found('"mt-2 pl-4 max-sm:-ml-1.5 text-left rounded-tl-card border-l"')).toEqual([
    'pl-4',
    '-ml-1.5',
    'text-left',
    'rounded-tl-card',
    'border-l',
  ])
  expect(found('"border-line ps-4 border-s-3 place-items-center rounded-lg"')).toEqual([])
})

it.each([
  ['en', 'ltr', 'English'],
  ['no', 'ltr', 'Norsk'],
  ['sv', 'ltr', 'Svenska'],
  ['de', 'ltr', 'Deutsch'],
  ['ar', 'rtl', 'العربية'],
  ['he', 'rtl', 'עברית'],
])('%s is written %s and calls itself by its own name', (locale, direction, name) => {
  expect([directionOf(locale), languageName(locale)]).toEqual([direction, name])
})
