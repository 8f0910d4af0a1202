import 'server-only'
import { runDueTests } from '@/lib/connection/health/run-due-tests'
import { finishImports } from '@/lib/invitations/import/finish-imports'
import { isRestoredCopy } from '@/lib/platform/database/home'
import type { JobName } from '@/lib/platform/jobs/queues'
import type { Job } from '@/lib/platform/jobs/run-jobs'
import { getLog } from '@/lib/platform/log'
import { dropSurplusMarks, refreshFigures } from '@/lib/staff/insight/figures/refresh-figures'
import { deliverWebhooks } from '@/lib/webhooks/deliver-webhooks'
import { announceStuck } from './announce-stuck'
import { clearExpired } from './clear-expired'
import { erasePersonalData } from './erase-personal-data'
import { expireHandovers } from './expire-handovers'
import { finishBrokenTests } from './finish-broken-tests'
import type { WriteMail } from './read-mail'
import { remindCustomers } from './remind-customers'
import { remindOfExpiries } from './remind-of-expiry'
import { renewTokensOfConsents } from './renew-tokens-of-consents'
import { isSendingMails, sendMails } from './send-mails'

/** The months of invitations whose figures are counted anew in one round, each in some hundredths of a second. */
const monthsInRound = 500

/** Returns all background jobs. `write` makes the words of a mail, which are in `components`. */
export function jobsWith(write: WriteMail): Record<JobName, Job> {
  return {
    sendMails: unlessRestored(async (signal) => (isSendingMails() ? {} : sendMails(write, signal))),
    importTenants: finishImports,
    deliverWebhooks: unlessRestored((signal) => deliverWebhooks(signal)),
    finishBrokenTests,
    testConnections: unlessRestored(runDueTests),
    renewTokens: unlessRestored(renewTokensOfConsents),
    announceStuck,
    countFigures: async (signal) => {
      const { months } = await refreshFigures({ atMost: monthsInRound, signal })
      await dropSurplusMarks()
      return { months }
    },
    expireHandovers,
    remindCustomers: unlessRestored(remindCustomers),
    remindOfExpiries: unlessRestored(remindOfExpiries),
    clearExpired,
    erasePersonalData,
  }
}

/** In a restored copy the job would do again what was done since the copy was made. It waits until somebody says what happened. */
function unlessRestored(job: Job): Job {
  return async (signal) => {
    if (!(await isRestoredCopy())) return job(signal)
    getLog().warn(
      'this database is a restored copy: its mails, webhooks and regular tests wait until npm run db:restored was run',
    )
    return {}
  }
}
