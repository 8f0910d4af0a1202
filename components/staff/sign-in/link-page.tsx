import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Link } from '@/components/ui/link'
import { signInByLinkAction } from '@/lib/accounts/staff/actions'
import type { SignInLink } from '@/lib/accounts/staff/sign-in-link'
import { signInLinkPath, signInPath } from '@/lib/platform/routes'
import { SignInFrame } from './sign-in-frame'

type LinkPageProps = { link: Extract<SignInLink, { state: 'valid' }>; token: string }

/** Says whom a printed link signs in, and shows the button. */
export function LinkPage({ link, token }: LinkPageProps) {
  const t = useTranslations('signIn.byLink')
  const locale = useLocale()
  const { email, name, role } = link
  return (
    <SignInFrame here={signInLinkPath(locale, token)} title={t('title', { name: name || email })}>
      <p className="mb-8 text-lead text-ink-2">{t(`role.${role}`)}</p>
      <form action={signInByLinkAction}>
        <HiddenFields fields={{ token }} />
        <Button>{t('submit')}</Button>
      </form>
      <p className="mt-5 text-note text-ink-3">{t('once')}</p>
    </SignInFrame>
  )
}

type LinkEndedProps = { why: Exclude<SignInLink['state'], 'valid'>; token: string }

/** Says why a sign-in link opens nothing, and what to do. */
export function LinkEnded({ why, token }: LinkEndedProps) {
  const t = useTranslations('signIn.byLink')
  const locale = useLocale()
  return (
    <SignInFrame here={signInLinkPath(locale, token)} title={t(`${why}.title`)}>
      <p className="mb-6 text-lead text-ink-2">{t(`${why}.text`)}</p>
      <Link href={signInPath(locale)}>{t('toSignIn')}</Link>
    </SignInFrame>
  )
}
