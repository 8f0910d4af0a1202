import { stopRunning } from './run'

type Closer = () => Promise<unknown>

export type Shutdown = {
  /** Adds something to stop. What was added last is stopped first. */
  onShutdown(close: Closer): void
  /** Stops everything and ends the process. Further calls wait for the first one. */
  shutDown(code: number): Promise<never>
  isUnderWay(): boolean
}

/** Makes the shutdown of a command, which signals also start. After a signal the process exits with `signalCode`. */
export function createShutdown(signalCode = 0): Shutdown {
  const closers: Closer[] = []
  let ending: Promise<never> | undefined
  const end = async (code: number) => {
    stopRunning()
    for (const close of closers.reverse()) await close().catch(report)
    process.exit(code)
  }
  const shutDown = (code: number) => {
    ending ??= end(code)
    return ending
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (ending) return
      process.stdout.write('\nStopping … ')
      process.once('exit', () => process.stdout.write('✓\n'))
      shutDown(signalCode)
    })
  }
  return { onShutdown: (close) => closers.push(close), shutDown, isUnderWay: () => ending !== undefined }
}

function report(error: Error): void {
  process.stderr.write(`${error.message}\n`)
}
