import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { SignInProblem } from '@/lib/auth/sign-in-fault'
import { signInFaultPath, signInPath } from '@/lib/dashboard/paths'
import { LinkHelp } from './link-help'
import { ProviderLink } from './provider-link'
import { SignInFrame } from './sign-in-frame'
import { SignInTrouble } from './sign-in-trouble'

type SignInPageProps = {
  next?: string
  hasProvider: boolean
  /** Why the last sign-in came to nothing. */
  problem?: SignInProblem
  contact?: string
  /** They were signed in before. */
  hasEnded: boolean
}

/** Where the staff come in. */
export function SignInPage({ next, hasProvider, problem, contact, hasEnded }: SignInPageProps) {
  const t = useTranslations('signIn')
  const locale = useLocale()
  const here = problem ? signInFaultPath(locale, problem, next) : signInPath(locale, next)
  return (
    <SignInFrame here={here} title={t('title')}>
      <p className="mb-8 text-lead text-ink-2">{t('lead')}</p>
      {problem && <SignInTrouble problem={problem} contact={contact} />}
      {hasEnded && !problem && (
        <div className="mb-8">
          <Notice tone="plain" title={t('ended.title')}>
            <p>{t('ended.text')}</p>
          </Notice>
        </div>
      )}
      {hasProvider ? <ProviderLink next={next} /> : <LinkHelp />}
      <p className="mt-12 border-t border-line pt-5 text-note text-ink-3">{t('customer')}</p>
    </SignInFrame>
  )
}
