import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { languageTag } from '@/i18n/routing'
import type { KnownOnboarding } from '@/lib/dashboard/invite-states'
import { tenantPath } from '@/lib/dashboard/paths'
import type { InviteWords } from './invite-words'

type KnownNoticeProps = { known: KnownOnboarding[]; locale: string; words: InviteWords['known'] }

/** Says that this tenant may be there already, and lets it be invited all the same. */
export function KnownNotice({ known, locale, words }: KnownNoticeProps) {
  const date = new Intl.DateTimeFormat(languageTag(locale), { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <Notice tone="wait" title={words.title} isAnswer>
      <p>{words.text}</p>
      <ul className="mt-3 grid gap-2">
        {known.map(({ onboardingId, company, email, invitedAt, isArchived }) => (
          <li key={onboardingId}>
            <a href={tenantPath(locale, onboardingId)} className="font-medium">
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
