import { buttonClass } from '@/components/ui/button-look'
import { CopyValue } from '@/components/wizard/task/copy-value'
import type { InviteState } from '@/lib/dashboard/invite-states'
import { invitePath, tenantPath } from '@/lib/dashboard/paths'
import type { InviteWords } from './invite-words'

type InvitedProps = {
  invited: NonNullable<InviteState['invited']>
  locale: string
  words: InviteWords['invited']
}

/** The link, which is shown this once, and where to go on. */
export function Invited({ invited, locale, words }: InvitedProps) {
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
        <a href={tenantPath(locale, onboardingId)} className={buttonClass('primary')}>
          {words.open}
        </a>
        {/* Loaded anew: another form, with a key of its own. */}
        <a href={invitePath(locale)} className={buttonClass('quiet')}>
          {words.another}
        </a>
      </div>
    </section>
  )
}
