import type { IntlError } from 'use-intl/core'
import { areWordsInTheMaking, reportBrokenWord } from './broken-words'
import { plainText } from './stand-in'

type Failed = { error: IntlError; key: string; namespace?: string }
type TranslatorSettings = {
  onError(error: IntlError): void
  getMessageFallback(failed: Failed): string
}

/**
 * Returns what a translator of next-intl does when a word cannot be shown with the values that its page gives. In production
 * it reports the word once and shows its prose, in English if that is the sound one; a page is never lost for a word. In
 * development and in the tests it throws.
 */
export function translatorSettings(locale: string, english: unknown): TranslatorSettings {
  const unnamed = new Set<IntlError>()
  return {
    onError(error) {
      if (areWordsInTheMaking()) throw error
      // An error in formatting a date or a number names no message key, so there is no fallback for it.
      unnamed.add(error)
      queueMicrotask(() => unnamed.delete(error) && report(locale, error.code, error))
    },
    getMessageFallback({ error, key, namespace }) {
      unnamed.delete(error)
      const fullKey = [namespace, key].filter(Boolean).join('.')
      report(locale, fullKey, error)
      const word = fullKey.split('.').reduce<unknown>(childOf, english)
      return typeof word === 'string' ? plainText(word) : ''
    },
  }
}

function report(locale: string, key: string, { originalMessage, message }: IntlError): void {
  const [detail = ''] = (originalMessage ?? message).split('\n')
  reportBrokenWord({ locale, key, code: 'unformattable', detail })
}

function childOf(words: unknown, key: string): unknown {
  return typeof words === 'object' && words !== null && Object.hasOwn(words, key)
    ? (words as Record<string, unknown>)[key]
    : undefined
}
