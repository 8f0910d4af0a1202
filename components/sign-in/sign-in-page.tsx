import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { signInPath } from '@/lib/dashboard/paths'
import { LinkHelp } from './link-help'
import { SignInFrame } from './sign-in-frame'

type SignInPageProps = {
  next?: string
  /** They were signed in before. */
  hasEnded: boolean
}

/** Where the staff come in. */
export function SignInPage({ next, hasEnded }: SignInPageProps) {
  const t = useTranslations('signIn')
  const locale = useLocale()
  return (
    <SignInFrame here={signInPath(locale, next)} title={t('title')}>
      <p className="mb-8 text-lead text-ink-2">{t('lead')}</p>
      {hasEnded && (
        <div className="mb-8">
          <Notice tone="plain" title={t('ended.title')}>
            <p>{t('ended.text')}</p>
          </Notice>
        </div>
      )}
      <LinkHelp />
      <p className="mt-10 border-t border-line pt-5 text-note text-ink-3">{t('customer')}</p>
    </SignInFrame>
  )
}
