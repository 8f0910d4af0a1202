import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { vi } from 'vitest'
import { root } from './launcher/folders'

const running = new Set<WorkerProcess>()

/** `npm run worker`, as a customer's machine runs it: npm, its shell and the process itself in one group. */
export class WorkerProcess {
  logs = ''
  readonly #child: ChildProcess

  private constructor(env: Record<string, string>) {
    this.#child = spawn('npm', ['run', '--silent', 'worker'], {
      cwd: root,
      detached: true,
      env: { ...process.env, LOG_LEVEL: 'info', ...env },
    })
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.logs += text
      })
    }
  }

  static async start(env: Record<string, string>): Promise<WorkerProcess> {
    const worker = new WorkerProcess(env)
    running.add(worker)
    await vi.waitFor(() => worker.#expectSaid('jobs are done here'), { timeout: 60_000, interval: 100 })
    return worker
  }

  /** Signals all of the group, as service managers and terminals do; settles when npm has ended. */
  async end(signal: NodeJS.Signals): Promise<void> {
    running.delete(this)
    const { exitCode, signalCode, pid } = this.#child
    if (exitCode !== null || signalCode !== null) return
    const exit = once(this.#child, 'exit')
    process.kill(-(pid ?? 0), signal)
    await exit
  }

  isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  static async killAll(): Promise<void> {
    await Promise.all([...running].map((worker) => worker.end('SIGKILL')))
  }

  #expectSaid(words: string): void {
    if (!this.logs.includes(words)) throw new Error(`The worker has not said "${words}":\n${this.logs}`)
  }
}
