import { isLocale, type Locale, routing } from '@/i18n/routing'

/** A field of a form; empty when it is missing or a file. */
export function textOf(formData: FormData, name: string): string {
  const value = formData.get(name)
  return typeof value === 'string' ? value : ''
}

/** The fields `prefix.name`, by name. */
export function textsOf(formData: FormData, prefix: string): Record<string, string> {
  const entries = [...formData.entries()].flatMap(([name, value]) =>
    name.startsWith(`${prefix}.`) && typeof value === 'string'
      ? [[name.slice(prefix.length + 1), value]]
      : [],
  )
  return Object.fromEntries(entries)
}

/** The language of the page that sends a form; its reader's own where the page does not say. */
export function formLocale(formData: FormData, participant: { locale: string }): Locale {
  const candidates = [textOf(formData, 'locale'), participant.locale]
  return candidates.find(isLocale) ?? routing.defaultLocale
}

/** The language of the page that sends a form. */
export function pageLocale(formData: FormData): string {
  const locale = textOf(formData, 'locale')
  return isLocale(locale) ? locale : routing.defaultLocale
}
