import type { Instrumentation } from 'next'

/** Before the first request. */
export async function register(): Promise<void> {
  // Next builds this file for the edge as well, where nothing of ours runs.
  // biome-ignore lint/style/noProcessEnv: a constant that Next fills in when it builds
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { checkStart } = await import('@/lib/startup/check-start')
  checkStart()
  const { getKeyRing } = await import('@/lib/platform/secrets/key-ring')
  const { deriveActionKey } = await import('@/lib/platform/secrets/action-key')
  // biome-ignore lint/style/noProcessEnv: Next reads this key from the environment alone
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= deriveActionKey(getKeyRing())
  const { readTracingSettings } = await import('@/lib/platform/health/tracing-settings')
  if (readTracingSettings().OTEL_EXPORTER_OTLP_ENDPOINT) {
    const { startTracing } = await import('@/lib/platform/health/tracing')
    startTracing()
  } else {
    // Traces are made by Next, and show a query within the page that asked for it.
    const { setReadAhead } = await import('@/lib/platform/http/page-reads')
    const { readAhead } = await import('@/lib/startup/read-ahead')
    setReadAhead(readAhead)
    const { answerDirectly } = await import('@/lib/platform/http/direct-answers')
    const { ticksPath } = await import('@/lib/platform/routes')
    const { answerTicks } = await import('@/lib/tasks/sent-ticks')
    answerDirectly(ticksPath, answerTicks)
  }
  const { startMeasuring } = await import('@/lib/platform/health/start-measuring')
  startMeasuring()
  const { measureDatabaseTime } = await import('@/lib/platform/clock/database-clock')
  void measureDatabaseTime()
  const { requireKeys } = await import('@/lib/startup/require-keys')
  const { refreshStaleInBackground } = await import('@/lib/onboarding/summary/refresh-summary')
  const startJobs = await loadJobs()
  await requireKeys(() => {
    refreshStaleInBackground()
    startJobs()
  })
}

/** Returns the function that begins the background jobs, which does nothing where a worker does them. */
async function loadJobs(): Promise<() => void> {
  const { getEnv } = await import('@/lib/platform/env')
  if (getEnv().JOBS !== 'here') return () => undefined
  const { jobsWith } = await import('@/lib/worker/jobs')
  const { runJobs } = await import('@/lib/platform/jobs/run-jobs')
  const { writeMail } = await import('@/components/mail/write-mail')
  const { onShutdown } = await import('@/lib/platform/server/shutdown')
  return () => {
    const running = runJobs(jobsWith(writeMail))
    onShutdown(() => running.stop())
  }
}

/** The digest is the reference that people are shown; a message may hold what somebody typed and stays out. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // biome-ignore lint/style/noProcessEnv: a constant that Next fills in when it builds
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { isFromReading } = await import('@/lib/platform/server/answers/answer-malformed')
  const { markMalformed } = await import('@/lib/platform/server/request-context')
  if (request.method === 'POST' && isFromReading((error as Error).stack)) markMalformed()
  const { getLog } = await import('@/lib/platform/log')
  const { noteTrouble } = await import('@/lib/platform/database/trouble')
  // Prisma gives up a queue for connections that is too long before the driver does.
  if (/^P\d{4}$/.test(String((error as { code?: string }).code))) noteTrouble(error)
  const { framesOf } = await import('@/lib/platform/http/direct-answers')
  const { name, digest, stack } = error as Error & { digest?: string }
  const frames = framesOf(stack)
  getLog().error(
    { fault: name, digest, frames, path: request.path, method: request.method, route: context.routePath },
    'request failed',
  )
}
