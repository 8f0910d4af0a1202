import { stopRunning } from '../launcher/run'

type Closer = () => Promise<unknown>

export type Shutdown = {
  /** What was started last is stopped first. */
  onShutdown(close: Closer): void
  /** Stops everything once, however often it is asked, and ends the process. */
  shutDown(code: number): Promise<never>
}

export function createShutdown(): Shutdown {
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
      if (!ending) process.stdout.write('\nStopping … ')
      shutDown(0)
    })
  }
  process.on('exit', (code) => ending && code === 0 && process.stdout.write('✓\n'))
  return { onShutdown: (close) => closers.push(close), shutDown }
}

function report(error: Error): void {
  process.stderr.write(`${error.message}\n`)
}
