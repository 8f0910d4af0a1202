import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { SignInLink } from '@/lib/auth/sign-in-link'
import { signInLinkPath, signInPath } from '@/lib/dashboard/paths'
import { SignInFrame } from './sign-in-frame'

type LinkEndedProps = { why: Exclude<SignInLink['state'], 'valid'>; token: string }

/** A sign-in link that opens nothing: why, and what to do. */
export function LinkEnded({ why, token }: LinkEndedProps) {
  const t = useTranslations('signIn.byLink')
  const locale = useLocale()
  return (
    <SignInFrame here={signInLinkPath(locale, token)} title={t(`${why}.title`)}>
      <p className="mb-6 text-lead text-ink-2">{t(`${why}.text`)}</p>
      <Link href={signInPath(locale)} prefetch={false}>
        {t('toSignIn')}
      </Link>
    </SignInFrame>
  )
}
