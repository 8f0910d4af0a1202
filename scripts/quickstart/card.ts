import { demoSignIn } from '../../sandbox/settings'

const languages = { en: 'English', fr: 'Français', no: 'Norsk' }

type Card = {
  links: Record<string, string>
  appUrl: string
  /** Where mails land; absent where SMTP_URL sends them elsewhere. */
  mailboxUrl?: string
  sandboxUrl: string
  dataDir: string
  logDir: string
}

/** What a person needs to know once everything runs. */
export function renderCard({ links, appUrl, mailboxUrl, sandboxUrl, dataDir, logDir }: Card): string {
  const invitations = Object.entries(links).map(([locale, link]) =>
    row(languages[locale as Locale] ?? locale, link),
  )
  return [
    '',
    `Handrail runs at ${appUrl}`,
    '',
    "The demo customer's invitation, once per language:",
    ...(invitations.length ? invitations : ['  none yet: `npm run invite -- --help` prints one']),
    '',
    row('Mail', mailboxUrl ? `all of it lands at ${mailboxUrl}` : 'is sent through SMTP_URL'),
    row('ERP', `a stand-in at ${sandboxUrl}`),
    row('', `sign in with ${demoSignIn}`),
    row('Data', dataDir),
    row('Logs', logDir),
    row('Stop', 'Ctrl-C; the data stays, and the next start is fast'),
    '',
  ].join('\n')
}

type Locale = keyof typeof languages

/**
 * Invitation links by language, from what the seed printed. A link leads to the same onboarding in every language, so
 * one is enough for all.
 */
export function findLinks(output: string): Record<string, string> {
  const printed = [...output.matchAll(/https?:\/\/\S+?\/(en|fr|no)\/start\/\S+/g)]
  const byLocale = Object.fromEntries(printed.map(([link, locale]) => [locale, link]))
  const [first] = printed
  if (!first) return {}
  const translate = (locale: string) => first[0].replace(`/${first[1]}/start/`, `/${locale}/start/`)
  return Object.fromEntries(
    Object.keys(languages).map((locale) => [locale, byLocale[locale] ?? translate(locale)]),
  )
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(10)}${value}`
}
