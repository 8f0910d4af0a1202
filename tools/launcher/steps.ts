import { appendFileSync, writeFileSync } from 'node:fs'
import { Listr, ListrLogger, PRESET_TIMER, ProcessOutput, Spinner } from 'listr2'
import { firstLines, remedyFor } from '../start/remedies.mjs'

/** A failure already told in words meant for the reader. */
export class PlainFailure extends Error {}

/** A step that failed, with the log that holds the rest. */
class StepFailure extends Error {
  constructor(
    readonly reason: Error,
    readonly logFile: string,
  ) {
    super('see below')
  }
}

export type Steps = ReturnType<typeof createSteps>

export function createSteps(logFile: string) {
  writeFileSync(logFile, '', { mode: 0o600 })
  const log = (text: string) => appendFileSync(logFile, `${text}\n`)
  const fail = (error: Error) => {
    log(error.stack ?? error.message)
    throw new StepFailure(error, logFile)
  }
  const { look, holdWhenStopped } = createLook()
  return {
    /** Shows one line for a piece of work; the work may answer a word to put behind it. */
    async step<T>(title: string, work: () => Promise<T>, note?: (result: T) => string): Promise<T> {
      log(`${new Date().toISOString()} ${title}`)
      const task = async (context: { result: T }, line: { title?: string }) => {
        context.result = await work().catch(fail).finally(holdWhenStopped)
        const remark = note?.(context.result)
        if (remark) line.title = `${title} (${remark})`
      }
      return (await new Listr([{ title, task }], look).run()).result
    },
  }
}

/** A moving line where somebody looks on, two plain ones elsewhere. Nothing is drawn any more once a signal has come. */
function createLook() {
  const spinner = new Spinner()
  const processOutput = new ProcessOutput()
  let hasStopped = false
  // First of all who hear of it: what others write is held back while a line moves.
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
    // A terminal of no size is nobody's.
    fallbackRendererCondition: () => !process.stdout.columns,
  }
  return { look, holdWhenStopped: () => (hasStopped ? new Promise<void>(() => undefined) : undefined) }
}

/** What to print when all is lost: the remedy when we know one, what was said, where the rest is. */
export function describeFailure(error: Error): string {
  if (error instanceof PlainFailure) return error.message
  const reason: NodeJS.ErrnoException = error instanceof StepFailure ? error.reason : error
  const remedy = remedyFor(`${reason.code ?? ''} ${reason.message}`)
  const more = error instanceof StepFailure ? `More in ${error.logFile}` : undefined
  return [remedy, firstLines(reason.message), more].filter(Boolean).join('\n\n')
}
