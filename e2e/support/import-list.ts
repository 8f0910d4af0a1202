import { randomUUID } from 'node:crypto'
import type { Locale } from '@/i18n/routing'
import type { Answer, Visitor } from './visitor'
import { wordsIn } from './words'

/** A list with two new tenants, a faulty line and a repetition; nobody else's. */
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

/** Sends a list and answers the page on which it is looked through. */
export async function upload(visitor: Visitor, text: string, locale: Locale = 'en'): Promise<Answer> {
  const { say } = await wordsIn(locale)
  const page = await visitor.open(`/${locale}/dashboard/import`)
  return visitor.press(page, say('import.check'), {
    text,
    guideId: 'payhawk-sage-intacct',
    readers: 'en',
    ownerId: '',
  })
}
