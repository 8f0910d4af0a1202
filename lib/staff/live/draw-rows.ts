import 'server-only'
import { liveRowsPath } from '@/lib/platform/routes'
import { createToken } from '@/lib/platform/secrets/token'
import type { OnboardingRow } from '@/lib/staff/onboarding-list/onboarding-row'

/**
 * What the words and times of a page depend on: the cookie as the reader's browser has sent it, and of the languages that it asks for the
 * one tag that tells the region. Readers for whom this is the same have their rows drawn once.
 */
export type ReaderLanguage = { locale: string; acceptLanguage: string; timeZoneCookie: string }

/** The header by which this process asks itself for a page with certain rows. */
export const ticketHeader = 'x-handrail-rows'

// The page's bundle and the stream's are separate instances of this module in one process.
const shared = globalThis as { handrailDrawnRows?: Map<string, OnboardingRow[]> }

/** Returns the rows of a ticket, once. Nobody outside this process ever has one. */
export function takeRowsToDraw(ticket: string | null): OnboardingRow[] | undefined {
  const rows = shared.handrailDrawnRows?.get(ticket ?? '')
  shared.handrailDrawnRows?.delete(ticket ?? '')
  return rows
}

/**
 * Draws rows of the table in a reader's language, and returns the HTML of each by its id. Only a page can draw what a page shows, so the
 * process asks itself for one that has nothing but these rows.
 */
export async function drawRows(
  rows: OnboardingRow[],
  { locale, acceptLanguage, timeZoneCookie }: ReaderLanguage,
): Promise<Map<string, string>> {
  const ticket = createToken()
  shared.handrailDrawnRows ??= new Map()
  shared.handrailDrawnRows.set(ticket, rows)
  try {
    const answer = await fetch(new URL(liveRowsPath(locale), ownOrigin()), {
      headers: { [ticketHeader]: ticket, 'accept-language': acceptLanguage, cookie: timeZoneCookie },
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    })
    if (!answer.ok) throw new Error(`The page of changed rows answered ${answer.status}.`)
    return readDrawnRows(await answer.text())
  } finally {
    shared.handrailDrawnRows.delete(ticket)
  }
}

/** Returns the rows of a page's HTML by their ids. */
export function readDrawnRows(html: string): Map<string, string> {
  return new Map(
    [...html.matchAll(/<tr\b[^>]*\bdata-live="([^"]+)"[\s\S]*?<\/tr>/g)].map(([row, id = '']) => [id, row]),
  )
}

/** Returns the address at which this process answers itself. Next keeps it here. */
function ownOrigin(): string {
  // biome-ignore lint/style/noProcessEnv: it is no setting, and Next has no other way to ask for it
  const origin = process.env.__NEXT_PRIVATE_ORIGIN
  if (!origin) throw new Error('This process does not know its own address.')
  return origin
}
