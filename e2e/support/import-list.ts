import { randomUUID } from 'node:crypto'
import type { Locale } from '@/i18n/routing'
import { findForm, type PageResponse, type Visitor } from './visitor'
import { wordsIn } from './words'

/** Returns a CSV list with two new tenants, a line with a wrong address and a repeated line. No other test uses its domain. */
export function someList(): { text: string; domain: string } {
  const domain = `${randomUUID().slice(0, 8)}.example`
  const lines = [
    'Selskap;Kontaktperson;E-post;Språk;Merknad',
    `Blåbær Drift ${domain};Åse Bø;post@${domain};norsk;ny`,
    `Crème & Cie ${domain};;contact@${domain};français;`,
    `Ingen adresse ${domain};;post.${domain};;`,
    `Blåbær Drift ${domain};Åse Bø;post@${domain};norsk;`,
  ]
  return { text: lines.join('\n'), domain }
}

/** Returns a list of so many new tenants. No other test uses its domain. */
export function longList(count: number): { text: string; domain: string } {
  const domain = `${randomUUID().slice(0, 8)}.example`
  const lines = Array.from({ length: count }, (_, at) => `Company ${at} ${domain},post${at}@${domain}`)
  return { text: ['Company,Email', ...lines].join('\n'), domain }
}

/** Uploads a file. Returns the page that shows its lines, or the form again with an error. */
export async function uploadFile(
  visitor: Visitor,
  content: string | Buffer,
  locale: Locale = 'en',
): Promise<PageResponse> {
  const { say } = await wordsIn(locale)
  const page = await visitor.open(`/${locale}/dashboard/import`)
  const body = new FormData()
  for (const [name, value] of findForm(page, say('import.check')).fields) body.append(name, value)
  body.set('file', new Blob([new Uint8Array(Buffer.from(content))]), 'list.csv')
  return visitor.send(page.path, { method: 'POST', body, headers: { origin: visitor.origin } })
}

/** Pastes a list. Returns the page that shows its lines before anybody is invited, or the form again with an error. */
export async function upload(visitor: Visitor, text: string, locale: Locale = 'en'): Promise<PageResponse> {
  const { say } = await wordsIn(locale)
  const page = await visitor.open(`/${locale}/dashboard/import`)
  return visitor.press(page, say('import.check'), {
    text,
    guideId: 'payhawk-sage-intacct',
    readers: 'en',
    ownerId: '',
  })
}
