import { writeMail } from '@/components/mail/write-mail'
import { checkStart } from '@/lib/check-start'
import { db } from '@/lib/db'
import { jobsWith } from '@/lib/jobs/jobs'
import { runJobs } from '@/lib/jobs/run-jobs'
import { loadSettings } from './launcher/settings'

// The background jobs in a process of their own: set JOBS=worker where the pages are served.
loadSettings()
checkStart()
const running = runJobs(jobsWith(writeMail))

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)

async function stop(): Promise<void> {
  await running.stop()
  await db.$disconnect()
  process.exit(0)
}
