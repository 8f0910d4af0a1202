import { writeMail } from '@/components/mail/write-mail'
import { db } from '@/lib/platform/db'
import { runJobs } from '@/lib/platform/jobs/run-jobs'
import { checkStart } from '@/lib/startup/check-start'
import { jobsWith } from '@/lib/worker/jobs'
import { loadSettings } from './settings'

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
