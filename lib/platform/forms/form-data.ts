import { type Locale, localeOr } from '@/i18n/routing'
import { setupPath, taskPath } from '@/lib/platform/routes'
import { markMalformed } from '@/lib/platform/server/request-context'

/** Returns a field of a form. A missing field or a file is an empty text. */
export function textOf(formData: FormData, name: string): string {
  requireForm(formData)
  const value = formData.get(name)
  return typeof value === 'string' ? value : ''
}

/** Returns the fields that are called `<prefix>.<name>`, by name. */
export function textsOf(formData: FormData, prefix: string): Record<string, string> {
  requireForm(formData)
  const entries = [...formData.entries()].flatMap(([name, value]) =>
    name.startsWith(`${prefix}.`) && typeof value === 'string'
      ? [[name.slice(prefix.length + 1), value]]
      : [],
  )
  return Object.fromEntries(entries)
}

/** Returns the locale of the page that sends the form. If the form names none, returns the reader's own. */
export function formLocale(formData: FormData, reader?: { locale: string }): Locale {
  return localeOr(textOf(formData, 'locale'), localeOr(reader?.locale))
}

type FormReader = { onboardingId: string; locale: string }

/** Returns the path of the task that the form is about. If the form names none, returns the path of the task list. */
export function formTaskPath(formData: FormData, reader: FormReader): string {
  const locale = formLocale(formData, reader)
  const taskId = encodeURIComponent(textOf(formData, 'taskId'))
  return taskId ? taskPath(locale, reader.onboardingId, taskId) : setupPath(locale, reader.onboardingId)
}

/** Throws for an argument that is no form. Whoever calls an action by hand may send anything. */
function requireForm(formData: unknown): void {
  if (formData instanceof FormData) return
  markMalformed()
  throw new TypeError('An action was called without a form.')
}
