import { useLocale, useTranslations } from 'next-intl'
import { signInFaultPath } from '@/lib/dashboard/paths'
import { Contact } from './contact'
import { ProviderLink } from './provider-link'
import { SignInFrame } from './sign-in-frame'

type RefusedPageProps = {
  next?: string
  /** The account's address, while this browser remembers it. */
  email?: string
  contact?: string
  reference: string
}

/** Their company knows them, and nobody has let them in here. */
export function RefusedPage({ next, email, contact, reference }: RefusedPageProps) {
  const t = useTranslations('signIn.refused')
  const locale = useLocale()
  const here = signInFaultPath(locale, { fault: 'refused', reference }, next)
  return (
    <SignInFrame here={here} title={t('title')}>
      <p className="mb-3 text-lead text-ink-2">{email ? t('account', { email }) : t('text')}</p>
      <p className="mb-8 text-ink-2">
        <Contact contact={contact} reference={reference} />
      </p>
      <ProviderLink next={next} isOther />
    </SignInFrame>
  )
}
