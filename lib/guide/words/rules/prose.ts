import type { Fault } from '@/lib/guide/explain/fault'
import { exactValues, otherSpellings, wholeWord } from '@/lib/guide/lint/rules/spellings'
import { faultAt } from '@/lib/guide/load/source'
import { eachWord, type WordRule } from './word-rule'

/** Finds the name of another product, left over from another vendor's or ERP's page. */
export const foreignNames = eachWord((_, { text }, __, { foreignProducts }) =>
  foreignProducts
    .filter((name) => isNamed(text, name))
    .map((name) => ({
      message: `"${name}" has nothing to do with this.`,
      remedy: 'Name the vendor with {vendor} and the ERP with {erp}.',
    })),
)

/** Finds a constant in other capital or small letters, where its letters count. */
export const respelledConstants = eachWord((_, { text }, { erp, vendor }) => {
  if (!vendor) return []
  const allowed = vendor.data.spellings ?? []
  return otherSpellings(text, exactValues(erp.playbook.data, vendor.data))
    .filter(({ spelled }) => !allowed.includes(spelled))
    .map(({ spelled, constant }) => ({
      message: `"${spelled}" is the constant "${constant}" in other letters.`,
      remedy: 'Set it with <value>, or write it the same.',
    }))
})

/** Finds a note from one author to another. */
export const editorsNotes = eachWord((_, { text }) =>
  [...text.matchAll(/\b(TODO|FIXME|TBD|XXX|OLD|NEW|UPDATED)\b\??:?/g)].map(([note]) => ({
    message: `"${note}" is a note among authors.`,
    remedy: 'Decide, and say what holds.',
  })),
)

/** Finds a colon at the end of a text, and a link that was copied without its address. */
export const danglingEnds = eachWord((_, { text }) =>
  /[:：]\s*$|\((link|lien|lenke)\)/i.test(text)
    ? [{ message: 'This points to something that is not there.', remedy: 'Say it, or end the sentence.' }]
    : [],
)

/** Finds a sentence that a page has twice. */
export const repeatedSentences: WordRule = ({ source, words }, { requiredKeys }) => {
  if (!source) return []
  const texts = [...words].filter(
    ([key, { text }]) => text !== '' && /^tasks\./.test(key) && requiredKeys.includes(key),
  )
  return texts.flatMap(([key, { text }], index): Fault[] => {
    const task = key.split('.')[1]
    const earlier = texts
      .slice(0, index)
      .find(([other, word]) => other.split('.')[1] === task && word.text === text)
    if (!earlier) return []
    const message = `"${earlier[0]}" says the same on the same page.`
    return [faultAt(source, key.split('.'), message, 'Say it once.')]
  })
}

/** Finds a sentence that begins with a vendor whose name has a small first letter, because it is a kind of product. */
export const smallBeginnings = eachWord((_, { text }, { erp, vendor }, { locale }) => {
  const vendors = vendor ? [vendor] : erp.vendors
  const isSmall = vendors.some(({ data: { vendor: own } }) => {
    const name = typeof own.name === 'string' ? own.name : own.name[locale]
    return name !== undefined && /^\p{Ll}/u.test(name)
  })
  if (!isSmall || !/(^|[.!?:]\s+)\{vendor\}/.test(text)) return []
  return [{ message: 'A sentence begins with a small letter here.', remedy: 'Put {vendor} further on.' }]
})

/** Returns whether a text holds a name as a word of its own. */
export function isNamed(text: string, name: string): boolean {
  return wholeWord(name, 'u').test(text)
}
