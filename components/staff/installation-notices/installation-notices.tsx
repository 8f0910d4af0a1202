import type { InstallationNotice } from '@/lib/staff/installation/queries'
import { ChangesUnheard } from './changes-unheard'
import { ErpsOut } from './erps-out'
import { ContentRefused, GuidesLeftOut } from './guides-left-out'
import { JobsSilent } from './jobs-silent'
import { MailsStuck } from './mails-stuck'
import { SettingsMissing } from './settings-missing'
import { WebhooksSilent } from './webhooks-silent'
import { WordsBroken } from './words-broken'

/** Tells the staff what is wrong with this installation, above the list. Each kind of notice has a component of its own. */
export function InstallationNotices({ notices }: { notices: InstallationNotice[] }) {
  if (notices.length === 0) return null
  return (
    <div className="mb-6 grid gap-4 print:hidden">
      {notices.map((notice) => (
        <OneNotice key={notice.kind} notice={notice} />
      ))}
    </div>
  )
}

function OneNotice({ notice }: { notice: InstallationNotice }) {
  if (notice.kind === 'mailsStuck') return <MailsStuck notice={notice} />
  if (notice.kind === 'changesUnheard') return <ChangesUnheard />
  if (notice.kind === 'settingsMissing') return <SettingsMissing notice={notice} />
  if (notice.kind === 'webhooksSilent') return <WebhooksSilent notice={notice} />
  if (notice.kind === 'erpsOut') return <ErpsOut notice={notice} />
  if (notice.kind === 'contentRefused') return <ContentRefused notice={notice} />
  if (notice.kind === 'guidesLeftOut') return <GuidesLeftOut notice={notice} />
  if (notice.kind === 'wordsBroken') return <WordsBroken notice={notice} />
  return <JobsSilent notice={notice} />
}
