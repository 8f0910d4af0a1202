import { Button, buttonClass } from '@/components/ui/button'
import { CopyValue } from '@/components/ui/copy-value'
import { Notice } from '@/components/ui/notice'
import type { DateForms } from '@/i18n/formatter'
import type { ExistingOnboarding, InviteState } from '@/lib/invitations/invite-form'
import { invitePath, onboardingPath } from '@/lib/platform/routes'
import type { InviteWords } from './invite-words'

type InvitedNoticeProps = {
  invited: NonNullable<InviteState['invited']>
  locale: string
  words: InviteWords['invited']
}

/** Shows the new link, which is shown only once, and where to go on. */
export function InvitedNotice({ invited, locale, words }: InvitedNoticeProps) {
  const { company, email, url, onboardingId, isMailed } = invited
  return (
    <section
      ref={(section) => section?.focus()}
      role="alert"
      tabIndex={-1}
      className="max-w-170 rounded-card border border-line bg-sheet px-7 py-6 max-sm:px-4.5"
    >
      <p className="text-note font-medium text-good">{words.title}</p>
      <h2 className="mt-1">{company}</h2>
      <p className="mt-0.5 text-ink-2">{email}</p>
      <p className="mt-4">{isMailed ? words.mailed : words.notMailed}</p>
      <h3 className="mt-6 text-ink!">{words.link}</h3>
      <CopyValue value={url} words={words.copy} />
      <p className="mt-2 max-w-120 text-note text-ink-2">{words.once}</p>
      <div className="mt-7 flex flex-wrap gap-3">
        <a href={onboardingPath(locale, onboardingId)} className={buttonClass('primary')}>
          {words.open}
        </a>
        {/* A plain link, because a new page brings a form with a new key. */}
        <a href={invitePath(locale)} className={buttonClass('quiet')}>
          {words.another}
        </a>
      </div>
    </section>
  )
}

type ExistingNoticeProps = {
  existing: ExistingOnboarding[]
  locale: string
  dates: DateForms
  words: InviteWords['existing']
}

/** Says that this tenant may exist already, and offers to invite it nevertheless. */
export function ExistingNotice({ existing, locale, dates, words }: ExistingNoticeProps) {
  const date = new Intl.DateTimeFormat(dates.locale, { dateStyle: 'medium', timeZone: dates.timeZone })
  return (
    <Notice tone="wait" title={words.title} isAnswer>
      <p>{words.text}</p>
      <ul className="mt-3 grid gap-2">
        {existing.map(({ onboardingId, company, email, invitedAt, isArchived }) => (
          <li key={onboardingId}>
            <a href={onboardingPath(locale, onboardingId)} className="font-medium">
              {company}
            </a>
            <span className="block text-note text-ink-2">
              {email} · {words.invited} {date.format(new Date(invitedAt))}
              {isArchived && ` · ${words.archived}`}
            </span>
          </li>
        ))}
      </ul>
      <Button look="quiet" name="despite" value="yes" className="mt-4">
        {words.despite}
      </Button>
    </Notice>
  )
}
