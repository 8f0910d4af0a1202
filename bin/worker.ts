import './env-file'

import { writeMail } from '@/components/mail/write-mail'
import { db } from '@/lib/platform/db'
import { startMeasuring } from '@/lib/platform/health/start-measuring'
import { runJobs } from '@/lib/platform/jobs/run-jobs'
import { checkStart } from '@/lib/startup/check-start'
import { requireKeys } from '@/lib/startup/require-keys'
import { jobsWith } from '@/lib/worker/jobs'
import { sayInstallation } from './command'
import { runPlainCommand } from './plain-command'

const usage = `npm run worker

Runs the background jobs in a process of their own. The processes that serve pages then need JOBS=worker.
`

let running: ReturnType<typeof runJobs> | undefined

await runPlainCommand({ usage }, async () => {
  checkStart()
  sayInstallation()
  startMeasuring()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)
  await requireKeys(() => {
    running = runJobs(jobsWith(writeMail))
  })
})

async function stop(): Promise<void> {
  await running?.stop()
  await db.$disconnect()
  process.exit(0)
}
