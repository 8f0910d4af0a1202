import { demoSignIn } from '../../sandbox/settings'

const languages = { en: 'English', fr: 'Français', no: 'Norsk' }

type Card = {
  links: Record<string, string>
  /** Signs the person at the screen in as staff. */
  staffLink?: string
  appUrl: string
  /** Where mails land; absent where SMTP_URL sends them elsewhere. */
  mailboxUrl?: string
  sandboxUrl: string
  dataDir: string
  logDir: string
}

/** What a person needs to know once everything runs. */
export function renderCard({
  links,
  staffLink,
  appUrl,
  mailboxUrl,
  sandboxUrl,
  dataDir,
  logDir,
}: Card): string {
  const invitations = Object.entries(links).map(([locale, link]) =>
    row(languages[locale as Locale] ?? locale, link),
  )
  return [
    '',
    `Handrail runs at ${appUrl}`,
    '',
    "The demo customer's invitation, for a reader of each language:",
    ...(invitations.length ? invitations : ['  none yet: `npm run invite -- --help` prints one']),
    '',
    'Your way into the dashboard, good for one use within 15 minutes:',
    staffLink ? `  ${staffLink}` : '  none yet',
    '  another one: `npm run staff:link -- --email you@example.com`',
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

/** Invitation links by language, from what the seed printed. */
export function findLinks(output: string): Record<string, string> {
  const printed = [...output.matchAll(/https?:\/\/\S+?\/(en|fr|no)\/start\/\S+/g)]
  const byLocale = printed.map(([link, locale = '']) => [locale, link] as const)
  return Object.fromEntries(byLocale.toSorted())
}

/** The sign-in link, from what the command printed. */
export function findStaffLink(output: string): string | undefined {
  return /https?:\/\/\S+?\/sign-in\/\S+/.exec(output)?.[0]
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(10)}${value}`
}
