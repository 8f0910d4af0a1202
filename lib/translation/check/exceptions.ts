import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const textsByLocale = z.record(z.string(), z.array(z.string())).default({})

const exceptionsSchema = z.strictObject({
  /** Texts that are rightly the same in English. */
  sameAsEnglish: textsByLocale,
  /** English texts that are rightly translated in more than one way. */
  severalTranslations: textsByLocale,
  /** Words that rightly have a small letter after a colon, because no sentence follows. */
  smallAfterColon: textsByLocale,
})

/** The faults that the check of messages lets pass, by locale: see `messages/exceptions.json`. */
export type Exceptions = z.infer<typeof exceptionsSchema>

export const exceptionsFile = 'messages/exceptions.json'

/** Returns the exceptions of all folders together. Throws when a file has another form. */
export function readExceptions(folders: readonly string[]): Exceptions {
  const files = folders.map((folder) => join(folder, exceptionsFile)).filter((path) => existsSync(path))
  const all = files.map((path) => exceptionsSchema.parse(JSON.parse(readFileSync(path, 'utf8'))))
  const merged = (part: keyof Exceptions) => {
    const locales = new Set(all.flatMap((each) => Object.keys(each[part])))
    return Object.fromEntries(
      [...locales].map((locale) => [locale, all.flatMap((each) => each[part][locale] ?? [])]),
    )
  }
  return {
    sameAsEnglish: merged('sameAsEnglish'),
    severalTranslations: merged('severalTranslations'),
    smallAfterColon: merged('smallAfterColon'),
  }
}
