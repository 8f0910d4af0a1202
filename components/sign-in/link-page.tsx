import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { signInByLink } from '@/lib/auth/sign-in-actions'
import type { SignInLink } from '@/lib/auth/sign-in-link'
import { signInLinkPath } from '@/lib/dashboard/paths'
import { SignInFrame } from './sign-in-frame'

type LinkPageProps = { link: Extract<SignInLink, { state: 'valid' }>; token: string }

/** Whom a printed link signs in, and one button. */
export function LinkPage({ link, token }: LinkPageProps) {
  const t = useTranslations('signIn.byLink')
  const locale = useLocale()
  const { email, name, role } = link
  return (
    <SignInFrame here={signInLinkPath(locale, token)} title={t('title', { name: name || email })}>
      <p className="mb-8 text-lead text-ink-2">{t(`role.${role}`)}</p>
      <form action={signInByLink}>
        <input type="hidden" name="token" value={token} />
        <Button>{t('submit')}</Button>
      </form>
      <p className="mt-5 text-note text-ink-3">{t('once')}</p>
    </SignInFrame>
  )
}
