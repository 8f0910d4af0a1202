import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { providerSignOutPath, signedOutPath, signInPath } from '@/lib/platform/routes'
import { SignInFrame } from './sign-in-frame'

/**
 * Says that a session of the staff has ended. `isLeaving`: the provider's session is still to be ended, by going there
 * and back.
 */
export function SignedOut({ isLeaving }: { isLeaving: boolean }) {
  const t = useTranslations('signIn.signedOut')
  const locale = useLocale()
  const onward = providerSignOutPath(locale)
  return (
    <SignInFrame here={signedOutPath(locale)} title={t('title')}>
      {isLeaving ? (
        <>
          {/* A form must not end on another site, so the way to the provider starts from this page. */}
          <meta httpEquiv="refresh" content={`0;url=${onward}`} />
          <p className="mb-8 text-lead text-ink-2">{t('leaving')}</p>
          <a href={onward}>{t('goOn')}</a>
        </>
      ) : (
        <>
          <p className="mb-8 text-lead text-ink-2">{t('text')}</p>
          <ButtonLink href={signInPath(locale)} look="quiet">
            {t('again')}
          </ButtonLink>
        </>
      )}
    </SignInFrame>
  )
}
