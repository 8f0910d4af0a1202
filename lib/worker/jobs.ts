import 'server-only'
import { finishImports } from '@/lib/invitations/import/finish-imports'
import type { JobName } from '@/lib/platform/jobs/queues'
import type { Job } from '@/lib/platform/jobs/run-jobs'
import { announceStuck } from './announce-stuck'
import { clearExpired } from './clear-expired'
import { erasePersonalData } from './erase-personal-data'
import { expireHandovers } from './expire-handovers'
import { finishBrokenTests } from './finish-broken-tests'
import type { WriteMail } from './read-mail'
import { remindCustomers } from './remind-customers'
import { isSendingMails, sendMails } from './send-mails'

/** Returns all background jobs. `write` makes the words of a mail, which are in `components`. */
export function jobsWith(write: WriteMail): Record<JobName, Job> {
  return {
    sendMails: async (signal) => (isSendingMails() ? {} : sendMails(write, signal)),
    importTenants: finishImports,
    finishBrokenTests,
    announceStuck,
    expireHandovers,
    remindCustomers,
    clearExpired,
    erasePersonalData,
  }
}
