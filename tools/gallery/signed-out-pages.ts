import { consentPath, signedOutPath, signInLinkPath, signInPath, startPath } from '@/lib/platform/routes'
import { plainWords, type Shot } from './shot'

/** Returns the pages that only people see who are not signed in. `signInLink` is a member's link that nobody has used. */
export function signedOutPages(signInLink: string): Shot[] {
  const token = new URL(signInLink).pathname.split('/').at(-1) ?? ''
  const pages: Record<string, Shot['pathIn']> = {
    'sign-in': (locale) => signInPath(locale),
    'sign-in-failed': (locale) => `${signInPath(locale)}?error=unreachable&reference=AB12-CD34`,
    'sign-in-link': (locale) => signInLinkPath(locale, token),
    'sign-in-link-unknown': (locale) => signInLinkPath(locale, 'x'.repeat(43)),
    'signed-out': signedOutPath,
    'link-unknown': (locale) => startPath(locale, 'x'.repeat(43)),
    'reminders-unknown': (locale) => `/${locale}/reminders/${'x'.repeat(43)}`,
    'consent-given': (locale) => `${consentPath(locale)}?outcome=given`,
    'consent-refused': (locale) => `${consentPath(locale)}?outcome=refused`,
    'consent-lost': (locale) => `${consentPath(locale)}?outcome=lost`,
    absent: (locale) => `/${locale}/no-such-page`,
  }
  return Object.entries(pages).map(([name, pathIn]) => ({
    name: `pages/${name}`,
    pathIn,
    same: plainWords.toSorted((one, other) => other.length - one.length),
    isSignedOut: true,
  }))
}
