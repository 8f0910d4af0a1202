import type { DateTimeFormatOptions } from 'use-intl'

/** The cookie with the time zone of a browser, which the page's script sets. */
export const timeZoneCookie = 'time-zone'

/** The names that were asked for and are zones. There are some six hundred; what is none is not kept, because anybody may send it. */
const known = new Set<string>()

/** Returns whether a text names a time zone that this machine knows, such as `America/Toronto`. */
export function isTimeZone(text: string | undefined): text is string {
  if (!text || !/^[A-Za-z][\w+\-/]{0,63}$/.test(text)) return false
  if (known.has(text)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    known.add(text)
    return true
  } catch {
    return false
  }
}

/** Returns the time zone for readers whose own is not known: TIME_ZONE, or UTC. */
export function installationTimeZone(): string {
  // biome-ignore lint/style/noProcessEnv: the import rule keeps i18n from lib/platform/env, which checks this setting when the product starts
  const zone = process.env.TIME_ZONE
  return isTimeZone(zone) ? zone : 'UTC'
}

/** Whether people count twelve hours, by tag. The tags are those of our languages and regions, never what somebody sends. */
const countsTwelve = new Map<string, boolean>()

function hasTwelveHours(tag: string): boolean {
  const known =
    countsTwelve.get(tag) ??
    new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions().hour12 === true
  countsTwelve.set(tag, known)
  return known
}

/**
 * How pages print times. A time that is not in the reader's own zone names its zone. `tag` is the language with the reader's region: where
 * it counts 24 hours, each has two digits, as in 02:06. Without that, Intl would write 2:06 or 02:06 depending on what stands beside it.
 * Canadian French alone writes 2 h 06, as the Office québécois de la langue française asks.
 */
export function timeFormats(tag: string, isReadersOwn: boolean) {
  const time = {
    hour: hasTwelveHours(tag) || tag === 'fr-CA' ? 'numeric' : '2-digit',
    minute: '2-digit',
    ...(!isReadersOwn && { timeZoneName: 'short' }),
  } satisfies DateTimeFormatOptions
  const day = { year: 'numeric', day: 'numeric' } satisfies DateTimeFormatOptions
  return {
    time,
    moment: { ...day, month: 'long', ...time },
    shortMoment: { ...day, month: 'short', ...time },
  } satisfies Record<string, DateTimeFormatOptions>
}
