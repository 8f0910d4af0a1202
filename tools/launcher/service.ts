import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { lastLines } from '../start/remedies.mjs'
import { spawnNode } from './run'

export type Service = {
  pid: number
  /** Returns its output so far. */
  logs(): string
  /** Resolves with the exit code when it ends for any reason. */
  ended: Promise<number>
  /** Ends it with SIGTERM, and with SIGKILL after some seconds. */
  stop(): Promise<void>
  /** Ends it with SIGKILL, like a crash. */
  kill(): Promise<void>
}

type Options = {
  name: string
  args: string[]
  env: NodeJS.ProcessEnv
  /** The folder to run in, if not the project's. */
  cwd?: string
  logFile: string
  isReady(logs: string): boolean | Promise<boolean>
}

const readyWithinMs = 90_000

/**
 * Starts a long-running child and waits until it is ready. Throws with the end of its output when it ends before that.
 */
export async function startService({ name, args, env, cwd, logFile, isReady }: Options): Promise<Service> {
  const log = openSync(logFile, 'w', 0o600)
  const child = spawnNode(args, { env, output: log, ...(cwd && { cwd }) })
  closeSync(log)
  const ended = child.then(({ exitCode = 1 }) => exitCode)
  const logs = () => readFileSync(logFile, 'utf8')
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  const [stop, kill] = [() => end('SIGTERM'), () => end('SIGKILL')]
  const service: Service = { pid: child.pid ?? 0, logs, ended, stop, kill }
  await untilReady(service, name, isReady)
  return service
}

async function untilReady(service: Service, name: string, isReady: Options['isReady']): Promise<void> {
  let hasEnded = false
  service.ended.then(() => {
    hasEnded = true
  })
  const deadline = Date.now() + readyWithinMs
  while (!(await isReady(service.logs()))) {
    if (hasEnded) throw new Error(`${name} ended while starting.\n${lastLines(service.logs())}`)
    if (Date.now() > deadline) {
      await service.kill()
      throw new Error(`${name} did not become ready.\n${lastLines(service.logs())}`)
    }
    await delay(100)
  }
}
