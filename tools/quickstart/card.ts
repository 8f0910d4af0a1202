import { demoSignIn } from '../../sandbox/settings'

const languages = { en: 'English', fr: 'Français', no: 'Norsk' }

type Card = {
  links: Record<string, string>
  /** The link that signs the person at the screen in as staff. */
  staffLink?: string
  appUrl: string
  /** The page of the local mailbox; absent when SMTP_URL sends mails to a real server. */
  mailboxUrl?: string
  sandboxUrl: string
  /** The page of the stand-in for a vendor's backend. */
  backendUrl: string
  dataDir: string
  logDir: string
}

/** Returns the text for the person at the screen once everything runs. */
export function renderCard({
  links,
  staffLink,
  appUrl,
  mailboxUrl,
  sandboxUrl,
  backendUrl,
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
    ...(invitations.length
      ? invitations
      : ['  none yet: `npm run quickstart -- invite --help` says how to make one']),
    '',
    'Your way into the dashboard, for one person within 15 minutes:',
    staffLink ? `  ${staffLink}` : '  none yet',
    '  another one: `npm run quickstart -- staff:link --email you@example.com`',
    '',
    row('Mail', mailboxUrl ? `all of it lands at ${mailboxUrl}` : 'is sent through SMTP_URL'),
    row('ERP', `a stand-in at ${sandboxUrl}`),
    row('', `sign in with ${demoSignIn}`),
    row('Vendor', `a stand-in for your backend at ${backendUrl}`),
    row('', 'it gets the webhooks and opens the credentials; see Developers on the dashboard'),
    row('Data', dataDir),
    row('Logs', logDir),
    row('Stop', 'Ctrl-C; the data stays, and the next start is fast'),
    '',
  ].join('\n')
}

type Locale = keyof typeof languages

/** Returns the invitation links by language from the output of the seed. */
export function findLinks(output: string): Record<string, string> {
  const links = [...output.matchAll(/https?:\/\/\S+?\/(en|fr|no)\/start\/\S+/g)]
  const byLocale = links.map(([link, locale = '']) => [locale, link] as const)
  return Object.fromEntries(byLocale.toSorted())
}

/** Returns the sign-in link from the output of the command. */
export function findStaffLink(output: string): string | undefined {
  return /https?:\/\/\S+?\/sign-in\/\S+/.exec(output)?.[0]
}

function row(name: string, value: string): string {
  return `  ${name.padEnd(10)}${value}`
}
