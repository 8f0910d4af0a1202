import { useLocale, useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { Button } from '@/components/ui/button'
import { openInvitation } from '@/lib/auth/invitation-actions'
import { brandStyle } from '@/lib/brand'
import { journey } from '@/lib/onboarding/journey'
import type { Invitation } from '@/lib/onboarding/setup'
import { BrandMark } from '../brand-mark'
import { Words } from '../words'
import { LanguageLinks } from './language-links'

type InvitationPageProps = { invitation: Extract<Invitation, { state: 'valid' }>; token: string }

/** Who invites whom to what, what it takes, and one button. */
export function InvitationPage({ invitation, token }: InvitationPageProps) {
  const t = useTranslations('start')
  const locale = useLocale()
  const { guide, company, participant } = invitation
  const names = { vendor: guide.vendor.name, erp: guide.erp.name, company }
  const reading = { guide, erpLanguage: participant.erpLanguage, company }
  const { minutesLeft, total } = journey(guide, { answers: {}, ticks: [], tasks: [] })
  return (
    <div className="brand min-h-dvh bg-paper" style={brandStyle(guide.vendor.accent) as CSSProperties}>
      <header className="border-b border-line bg-sheet">
        <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 px-7 py-3 max-sm:px-4">
          <BrandMark vendor={guide.vendor.name} erp={guide.erp.name} />
          <LanguageLinks token={token} />
        </div>
      </header>
      <main id="main" className="mx-auto max-w-165 px-7 pt-14 pb-24 max-sm:px-4 max-sm:pt-8">
        <p className="mb-1.5 text-note text-ink-3">{t('for', names)}</p>
        <h1 className="mb-4">{t('title', names)}</h1>
        <p className="text-lead text-ink-2">
          <Words reading={reading} of="guide" k="intro" />
        </p>
        <dl className="mt-8 border-t border-line">
          <Need term={t('time.term')}>{t('time.text', { minutes: minutesLeft, tasks: total })}</Need>
          <Need term={t('who.term')}>{t('who.text', names)}</Need>
          <Need term={t('proof.term')}>{t('proof.text', names)}</Need>
          <Need term={t('secrecy.term')}>{t('secrecy.text', names)}</Need>
        </dl>
        <form action={openInvitation} className="mt-9">
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="locale" value={locale} />
          <Button>{t('begin')}</Button>
        </form>
        <p className="mt-5 max-w-130 text-note text-ink-3">{t('personal', { email: participant.email })}</p>
      </main>
    </div>
  )
}

function Need({ term, children }: { term: string; children: string }) {
  return (
    <div className="grid grid-cols-[9rem_1fr] gap-x-6 gap-y-0.5 border-b border-line py-3.5 max-sm:grid-cols-1">
      <dt className="font-semibold">{term}</dt>
      <dd className="text-ink-2">{children}</dd>
    </div>
  )
}
