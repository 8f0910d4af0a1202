import { execa } from 'execa'
import { vi } from 'vitest'
import { root } from '@/bin/settings'

const running = new Set<WorkerProcess>()

/** `npm run worker` as a server runs it: npm, its shell and the process itself in one group. */
export class WorkerProcess {
  logs = ''
  #hasEnded = false
  readonly #child

  private constructor(env: Record<string, string>) {
    this.#child = execa('npm', ['run', '--silent', 'worker'], {
      cwd: root,
      env: { LOG_LEVEL: 'info', ...env },
      all: true,
      killDescendants: true,
      forceKillAfterDelay: false,
      reject: false,
    })
    this.#child.all.on('data', (text) => {
      this.logs += text
    })
    this.#child.then(() => {
      this.#hasEnded = true
    })
  }

  static async start(env: Record<string, string>): Promise<WorkerProcess> {
    const worker = new WorkerProcess(env)
    running.add(worker)
    await vi.waitFor(() => worker.#expectLogged('jobs are done here'), { timeout: 60_000, interval: 100 })
    return worker
  }

  /** Signals the whole group, as service managers and terminals do. Settles when all of it has ended. */
  async end(signal: NodeJS.Signals): Promise<void> {
    running.delete(this)
    this.#child.kill(signal)
    await this.#child
  }

  isAlive(): boolean {
    return !this.#hasEnded
  }

  static async killAll(): Promise<void> {
    await Promise.all([...running].map((worker) => worker.end('SIGKILL')))
  }

  #expectLogged(words: string): void {
    if (!this.logs.includes(words)) throw new Error(`The worker has not logged "${words}":\n${this.logs}`)
  }
}
