import { createHash } from 'node:crypto'
import { routing } from '@/i18n/routing'
import { wordsOfFile } from '@/i18n/words-of-file'
import type en from '@/messages/en/common.json'
import built from './script/embed.json'

const words = Object.fromEntries(
  routing.locales.map((locale) => {
    const { dialog, exit } = wordsOfFile<typeof en>(locale, 'common')
    return [locale, { label: dialog, close: exit }]
  }),
)

/** Returns the script for vendors' pages, with the words of its dialog in every language. Its source is script/embed.ts. */
export function embedScript(): string {
  return `const WORDS=${JSON.stringify(words)};${built.script}`
}

/** Returns the tag by which browsers know whether they have this version of the script already. */
export function embedScriptTag(script = embedScript()): string {
  return `"${createHash('sha256').update(script).digest('base64url').slice(0, 22)}"`
}
