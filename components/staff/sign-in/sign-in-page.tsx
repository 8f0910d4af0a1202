import { useLocale, useTranslations } from 'next-intl'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/page'
import type { SignInProblem } from '@/lib/accounts/provider/errors'
import type { Remedy } from '@/lib/accounts/provider/remedy'
import { providerPath, signInErrorPath, signInPath } from '@/lib/platform/routes'
import { OtherAddress } from '../installation-notices/other-address'
import { SignInFrame } from './sign-in-frame'

type SignInPageProps = {
  /** The origin of APP_URL. */
  appOrigin: string
  next?: string
  hasProvider: boolean
  /** Why the last sign-in failed. */
  problem?: SignInTroubleProps['problem']
  contact?: string
  /** Whether this browser was signed in before. */
  hasEnded: boolean
  /** The change to the settings that would have kept that session, if they were why it ended. */
  endedFor?: Remedy
}

/** Lets the staff sign in. */
export function SignInPage({
  appOrigin,
  next,
  hasProvider,
  problem,
  contact,
  hasEnded,
  endedFor,
}: SignInPageProps) {
  const t = useTranslations('signIn')
  const locale = useLocale()
  const here = problem ? signInErrorPath(locale, problem, next) : signInPath(locale, next)
  return (
    <SignInFrame here={here} title={t('title')}>
      <OtherAddress appOrigin={appOrigin} />
      <p className="mb-8 text-lead text-ink-2">{t('lead')}</p>
      {problem && <SignInTrouble problem={problem} contact={contact} />}
      {hasEnded && !problem && (
        <div className="mb-8">
          <Notice tone="plain" title={t('ended.title')}>
            <p>{t('ended.text')}</p>
            {endedFor && <SetUpHelp remedy={endedFor} />}
          </Notice>
        </div>
      )}
      {hasProvider ? <ProviderLink next={next} /> : <LinkHelp />}
      <p className="mt-12 border-t border-line pt-5 text-note text-ink-3">{t('customer')}</p>
    </SignInFrame>
  )
}

type RefusedPageProps = {
  next?: string
  /** The account's address, while this browser remembers it. */
  email?: string
  contact?: string
  reference: string
  remedy?: Remedy
}

/** Tells a person whom the company's provider knows that nobody has given them access here. */
export function RefusedPage({ next, email, contact, reference, remedy }: RefusedPageProps) {
  const t = useTranslations('signIn.refused')
  const locale = useLocale()
  const here = signInErrorPath(locale, { error: 'refused', reference, remedy }, next)
  return (
    <SignInFrame here={here} title={t('title')}>
      <p className="mb-3 text-lead text-ink-2">{email ? t('account', { email }) : t('text')}</p>
      <p className="mb-8 text-ink-2">
        <WhomToAsk contact={contact} reference={reference} />
      </p>
      {remedy && (
        <div className="mb-8">
          <SetUpHelp remedy={remedy} />
        </div>
      )}
      <ProviderLink next={next} isOther />
    </SignInFrame>
  )
}

const tones = {
  cancelled: 'plain',
  interrupted: 'plain',
  unreachable: 'wait',
  failed: 'bad',
} as const

type SignInTroubleProps = {
  /** An account without access has a page of its own. */
  problem: Exclude<SignInProblem, { error: 'refused' }>
  contact?: string
}

/** Says in plain words what went wrong. It says whom to ask only when somebody else must help. */
export function SignInTrouble({ problem, contact }: SignInTroubleProps) {
  const t = useTranslations('signIn.errors')
  const { error, reference, remedy } = problem
  const needsHelp = error === 'failed' || error === 'unreachable'
  return (
    <div className="mb-8">
      <Notice tone={tones[error]} title={t(`${error}.title`)}>
        <p>{t(`${error}.text`)}</p>
        {needsHelp && (
          <p className="mt-2 text-note text-ink-2">
            <WhomToAsk contact={contact} reference={reference} />
          </p>
        )}
        {remedy && <SetUpHelp remedy={remedy} />}
      </Notice>
    </div>
  )
}

/** Says what whoever runs the server must change, at the provider or in the settings. */
function SetUpHelp({ remedy }: { remedy: Remedy }) {
  const t = useTranslations('signIn.setUp')
  return (
    <div className="mt-4 border-t border-line pt-3 text-note text-ink-2">
      <p className="font-semibold">{t('title')}</p>
      <p>{t(`remedies.${remedy}`)}</p>
    </div>
  )
}

const command = 'npm run staff:link -- --email you@example.com'

/** Explains how to sign in without an account at the company's provider. */
export function LinkHelp() {
  const t = useTranslations('signIn.link')
  return (
    <Section title={t('title')}>
      <p className="text-ink-2">{t('text')}</p>
      <p
        translate="no"
        className="mt-3 overflow-x-auto rounded-box border border-line bg-sunken px-4 py-3 font-mono text-note [font-variant-ligatures:none]"
      >
        {command}
      </p>
    </Section>
  )
}

/** Leads to the provider. It is a plain link, which nothing prefetches. */
export function ProviderLink({ next, isOther = false }: { next?: string; isOther?: boolean }) {
  const t = useTranslations('signIn.provider')
  const locale = useLocale()
  return (
    <a href={providerPath(locale, next, isOther)} className={buttonClass('primary')}>
      {t(isOther ? 'other' : 'continue')}
    </a>
  )
}

type WhomToAskProps = { contact?: string; reference: string }

/** Says whom to ask, and what to tell them. */
export function WhomToAsk({ contact, reference }: WhomToAskProps) {
  const t = useTranslations('signIn.contact')
  const code = (text: React.ReactNode) => <span className="font-mono whitespace-nowrap">{text}</span>
  if (!contact) return t.rich('nobody', { reference, code })
  const mail = (text: React.ReactNode) => <a href={`mailto:${contact}`}>{text}</a>
  return t.rich('somebody', { contact, reference, code, mail })
}
