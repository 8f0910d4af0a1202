import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import getPort from 'get-port'
import { migrate } from '@/bin/migrations/migrate'
import { SlowSmtp } from '@/bin/processes/slow-smtp.fixture'
import { root } from '@/bin/settings'
import { sandboxSettings } from '@/sandbox/settings'
import { generateKey } from '@/tools/launcher/data-folder'
import { type Service, startService } from '@/tools/launcher/service'
import { runSandbox, type Sandbox } from '@/tools/launcher/services'
import { OwnPostgres } from '@/tools/test/own-postgres'
import { type Product, startProduct } from '@/tools/test/product'

const logDir = join(root, 'test-results')

/** The parts that a fault may hit. */
export const victims = ['first instance', 'second instance', 'worker', 'database'] as const

export type Victim = (typeof victims)[number]

/** Two instances, a worker and a database of their own, as an installation runs them, with a mail server and a stand-in ERP. */
export class Installation {
  readonly smtp = new SlowSmtp()
  readonly kills: { victim: Victim; at: number }[] = []
  #env: Record<string, string> = {}
  #ports: number[] = []
  #instances: Product[] = []
  #worker: Service | undefined
  #sandbox: Sandbox | undefined
  #postgres: OwnPostgres | undefined

  /** The address of the product. Both instances answer for it. */
  get appUrl(): string {
    return `http://localhost:${this.#ports[0]}`
  }

  get instanceUrls(): string[] {
    return this.#ports.map((port) => `http://localhost:${port}`)
  }

  /** Starts all of it. From then on the test's own queries go to this database. */
  async open(): Promise<void> {
    this.#postgres = await OwnPostgres.start('handrail')
    process.env.DATABASE_URL = this.#postgres.url
    await migrate(this.#postgres.url)
    await this.smtp.open()
    this.#sandbox = await runSandbox(process.env, join(logDir, 'faults-sandbox.log'))
    this.#ports = [await getPort(), await getPort()]
    this.#env = {
      ...sandboxSettings(this.#sandbox.url),
      SANDBOX_URL: this.#sandbox.url,
      SECRET_KEYS: generateKey('k1'),
      DATABASE_URL: this.#postgres.url,
      APP_URL: this.appUrl,
      SMTP_URL: this.smtp.url,
      MAIL_FROM: 'Handrail <setup@handrail.example>',
      JOBS: 'worker',
    }
    Object.assign(process.env, this.#env)
    this.#instances = await Promise.all(this.#ports.map((port) => this.#startInstance(port)))
    this.#worker = await this.#startWorker()
  }

  /** Ends a part with SIGKILL, waits a moment and starts it again. Settles when it is ready. */
  async kill(victim: Victim, pauseMs: number): Promise<void> {
    this.kills.push({ victim, at: Date.now() })
    if (victim === 'database') return this.#killDatabase(pauseMs)
    if (victim === 'worker') return this.#killWorker(pauseMs)
    const index = victim === 'first instance' ? 0 : 1
    await this.#instances[index]?.kill()
    await delay(pauseMs)
    this.#instances[index] = await this.#startInstance(this.#ports[index] ?? 0)
  }

  async close(): Promise<void> {
    await Promise.all([...this.#instances, this.#worker, this.#sandbox].map((service) => service?.stop()))
    await this.smtp.close()
    await this.#postgres?.close()
  }

  async #killDatabase(pauseMs: number): Promise<void> {
    await this.#postgres?.kill()
    await delay(pauseMs)
    await this.#postgres?.restart()
  }

  async #killWorker(pauseMs: number): Promise<void> {
    await this.#worker?.kill()
    await delay(pauseMs)
    this.#worker = await this.#startWorker()
  }

  #startInstance(port: number): Promise<Product> {
    return startProduct({ databaseUrl: this.#env.DATABASE_URL ?? '', port, env: this.#env })
  }

  #startWorker(): Promise<Service> {
    return startService({
      name: 'The worker',
      args: ['--conditions=react-server', '--import', 'tsx', join(root, 'bin/worker.ts')],
      env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'info', ...this.#env },
      logFile: join(logDir, `faults-worker-${Date.now()}.log`),
      isReady: (logs) => logs.includes('jobs are done here'),
    })
  }
}
