import { createHash } from 'node:crypto'
import type { Locale } from '@/i18n/routing'
import en from '@/messages/en/common.json'
import fr from '@/messages/fr/common.json'
import no from '@/messages/no/common.json'
import built from './script/embed.json'

const words: Record<Locale, { label: string; close: string }> = {
  en: { label: en.dialog, close: en.exit },
  fr: { label: fr.dialog, close: fr.exit },
  no: { label: no.dialog, close: no.exit },
}

/** Returns the script for vendors' pages, with the words of its dialog in every language. Its source is script/embed.ts. */
export function embedScript(): string {
  return `const WORDS=${JSON.stringify(words)};${built.script}`
}

/** Returns the tag by which browsers know whether they have this version of the script already. */
export function embedScriptTag(script = embedScript()): string {
  return `"${createHash('sha256').update(script).digest('base64url').slice(0, 22)}"`
}
