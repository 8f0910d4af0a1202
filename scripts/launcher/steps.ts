import { appendFileSync, writeFileSync } from 'node:fs'
import { firstLines, remedyFor } from './remedies.mjs'

/** A failure already told in words meant for the reader. */
export class PlainFailure extends Error {}

/** A step that failed, with the log that holds the rest. */
class StepFailure extends Error {
  constructor(
    readonly reason: Error,
    readonly logFile: string,
  ) {
    super(reason.message)
  }
}

export type Steps = {
  /** Shows one line for a piece of work; the work may answer a word to put behind it. */
  step<T>(title: string, work: () => Promise<T>, note?: (result: T) => string): Promise<T>
  log(text: string): void
}

export function createSteps(logFile: string): Steps {
  writeFileSync(logFile, '', { mode: 0o600 })
  const log = (text: string) => appendFileSync(logFile, `${text}\n`)
  return {
    log,
    async step(title, work, note) {
      process.stdout.write(`${title} … `)
      log(`${new Date().toISOString()} ${title}`)
      const startedAt = performance.now()
      const result = await work().catch((error: Error) => {
        process.stdout.write('✗\n')
        log(error.stack ?? error.message)
        throw error instanceof PlainFailure ? error : new StepFailure(error, logFile)
      })
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
      const remark = note?.(result)
      process.stdout.write(`✓ ${seconds} s${remark ? ` (${remark})` : ''}\n`)
      return result
    },
  }
}

/** What to print when all is lost: the remedy when we know one, what was said, where the rest is. */
export function describeFailure(error: Error): string {
  if (error instanceof PlainFailure) return error.message
  const reason: NodeJS.ErrnoException = error instanceof StepFailure ? error.reason : error
  const remedy = remedyFor(`${reason.code ?? ''} ${reason.message}`)
  const more = error instanceof StepFailure ? `More in ${error.logFile}` : undefined
  return [remedy, firstLines(reason.message), more].filter(Boolean).join('\n\n')
}
