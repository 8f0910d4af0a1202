import 'server-only'
import { isLocale, routing } from '@/i18n/routing'
import { textOf } from '@/lib/form-data'
import { leadOn } from '@/lib/onboarding/lead-on'
import { tenantPath } from './paths'
import type { Said } from './said'

/** After a change: to the tenant's page, or the `path` below it, which says what was done. */
export function leadBack(formData: FormData, said: Said, below = ''): never {
  return leadOn(`${tenantPath(pageLocale(formData), textOf(formData, 'onboardingId'))}${below}?said=${said}`)
}

/** The language of the page that sends a form. */
export function pageLocale(formData: FormData): string {
  const locale = textOf(formData, 'locale')
  return isLocale(locale) ? locale : routing.defaultLocale
}
