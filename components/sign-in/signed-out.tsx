import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { signedOutPath, signInPath } from '@/lib/dashboard/paths'
import { SignInFrame } from './sign-in-frame'

/** Where a session of the staff ends. */
export function SignedOut() {
  const t = useTranslations('signIn.signedOut')
  const locale = useLocale()
  return (
    <SignInFrame here={signedOutPath(locale)} title={t('title')}>
      <p className="mb-8 text-lead text-ink-2">{t('text')}</p>
      <ButtonLink href={signInPath(locale)} prefetch={false} look="quiet">
        {t('again')}
      </ButtonLink>
    </SignInFrame>
  )
}
