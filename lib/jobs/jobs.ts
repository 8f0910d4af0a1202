import 'server-only'
import type { WriteMail } from '@/lib/mail/mail'
import { sendMails } from '@/lib/mail/send-mails'
import { announceStuck } from './announce-stuck'
import { clearExpired } from './clear-expired'
import { erasePersonalData } from './erase-personal-data'
import { expireHandovers } from './expire-handovers'
import { finishBrokenTests } from './finish-broken-tests'
import type { JobName } from './queues'
import { remindCustomers } from './remind-customers'
import type { Job } from './run-jobs'

/** What there is to do. `write` makes a mail's words, which live elsewhere. */
export function jobsWith(write: WriteMail): Record<JobName, Job> {
  return {
    sendMails: (signal) => sendMails(write, signal),
    finishBrokenTests,
    announceStuck,
    expireHandovers,
    remindCustomers,
    clearExpired,
    erasePersonalData,
  }
}
