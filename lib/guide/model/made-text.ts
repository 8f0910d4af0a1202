import anyAscii from 'any-ascii'

/** Whom a text is made for: the onboarding, the name of the company, and letters that are its own. */
export type MadeFor = { onboarding: string; company: string; random: string }

/** Returns the text that a template makes for one customer, such as `acme-nordlys-as-7hk2m9qx`. */
export function makeText(template: string, { onboarding, company, random }: MadeFor): string {
  const texts: Record<string, string> = { onboarding, random, company: hyphenated(company) }
  return template.replace(/\{(\w+)\}/g, (_, name: string) =>
    Object.hasOwn(texts, name) ? (texts[name] ?? '') : '',
  )
}

/** Returns what a template makes for a customer of an example. */
export function exampleOfMade(template: string): string {
  return makeText(template, {
    onboarding: '019a0000-0000-7000-8000-000000000000',
    company: 'Nordlys AS',
    random: '7hk2m9qx',
  })
}

/** Returns a name in small Latin letters, digits and hyphens, at most 30 of them, as addresses and user names may hold it. */
function hyphenated(name: string): string {
  const ascii = anyAscii(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return ascii.replace(/^-/, '').slice(0, 30).replace(/-$/, '') || 'company'
}
