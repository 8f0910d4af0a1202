import { appendFileSync, writeFileSync } from 'node:fs'
import { Listr, ListrLogger, PRESET_TIMER, ProcessOutput, Spinner } from 'listr2'
import { PlainFailure } from '../../bin/plain-command'
import { firstLines, remedyFor } from '../start/remedies.mjs'

/** A step that failed, with the log that has the details. */
class StepFailure extends Error {
  constructor(
    readonly reason: Error,
    readonly logFile: string,
  ) {
    super('see below')
  }
}

export type Steps = ReturnType<typeof createSteps>

/** Makes the steps of a command: each is a line on the screen and an entry in the log. */
export function createSteps(logFile: string) {
  writeFileSync(logFile, '', { mode: 0o600 })
  const log = (text: string) => appendFileSync(logFile, `${text}\n`)
  const fail = (error: Error) => {
    log(error.stack ?? error.message)
    throw new StepFailure(error, logFile)
  }
  const { look, waitIfStopped } = createLook()
  return {
    /** Does the work and shows a line for it. `note` returns a remark on the result, shown behind the title. */
    async step<T>(title: string, work: () => Promise<T>, note?: (result: T) => string): Promise<T> {
      log(`${new Date().toISOString()} ${title}`)
      const task = async (context: { result: T }, line: { title?: string }) => {
        context.result = await work().catch(fail).finally(waitIfStopped)
        const remark = note?.(context.result)
        if (remark) line.title = `${title} (${remark})`
      }
      return (await new Listr([{ title, task }], look).run()).result
    },
  }
}

/** Chooses how steps look: a moving line on a terminal, two plain lines elsewhere. After a signal nothing is drawn. */
function createLook() {
  const spinner = new Spinner()
  const processOutput = new ProcessOutput()
  let hasStopped = false
  // This listener comes first, because output of the others is held back while a line moves.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.prependOnceListener(signal, () => {
      hasStopped = true
      spinner.stop()
      if (process.stdout.isTTY) processOutput.release()
    })
  const timer = PRESET_TIMER
  const look = {
    registerSignalListeners: false,
    rendererOptions: { spinner, logger: new ListrLogger({ processOutput }), showErrorMessage: false, timer },
    fallbackRendererOptions: { logger: new ListrLogger(), timer },
    // A terminal without a size has no reader.
    fallbackRendererCondition: () => !process.stdout.columns,
  }
  return { look, waitIfStopped: () => (hasStopped ? new Promise<void>(() => undefined) : undefined) }
}

/**
 * Returns what to print for a failure: the remedy if there is one, the beginning of the message, and where the log is.
 */
export function describeFailure(error: Error): string {
  const reason: NodeJS.ErrnoException = error instanceof StepFailure ? error.reason : error
  if (reason instanceof PlainFailure) return reason.message
  const remedy = remedyFor(`${reason.code ?? ''} ${reason.message}`)
  const more = error instanceof StepFailure ? `More in ${error.logFile}` : undefined
  return [remedy, firstLines(reason.message), more].filter(Boolean).join('\n\n')
}
