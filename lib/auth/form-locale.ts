import { isLocale, type Locale, routing } from '@/i18n/routing'
import { textOf } from '@/lib/form-data'
import type { Participant } from './session'

/** The language of the page that sends a form; its reader's own where the page does not say. */
export function localeOf(formData: FormData, participant: Participant): Locale {
  const candidates = [textOf(formData, 'locale'), participant.locale]
  return candidates.find(isLocale) ?? routing.defaultLocale
}
