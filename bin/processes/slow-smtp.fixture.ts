import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** `at` is the time of arrival in milliseconds. */
type Arrived = { to: string; messageId: string; at: number }
type Stage = 'beforeData' | 'afterData'

/** A mail server that can keep a client waiting: before it takes a mail, or after that and before its 250. */
export class SlowSmtp {
  /** The mails it has taken, confirmed or not. */
  readonly arrived: Arrived[] = []
  url = ''
  #hold: { stage: Stage; reached: () => void; release: Promise<void> } | undefined
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => void this.#pass('beforeData').then(() => done()),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const { messageId = '' } = await PostalMime.parse(Buffer.concat(chunks))
        this.arrived.push({ to: session.envelope.rcptTo[0]?.address ?? '', messageId, at: Date.now() })
        await this.#pass('afterData')
        done()
      })
    },
  })

  async open(): Promise<void> {
    // A killed client breaks its connection off.
    this.#server.on('error', () => undefined)
    await new Promise<void>((resolve) => {
      const listening = this.#server.listen(0, '127.0.0.1', () => {
        this.url = `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`
        resolve()
      })
    })
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }

  /** Keeps the next client waiting at a stage. `reached` settles when it is there, and `release` lets it go on. */
  holdNext(stage: Stage): { reached: Promise<void>; release: () => void } {
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const reached = new Promise<void>((resolve) => {
      this.#hold = { stage, reached: resolve, release: released }
    })
    return { reached, release }
  }

  async #pass(stage: Stage): Promise<void> {
    const hold = this.#hold
    if (hold?.stage !== stage) return
    this.#hold = undefined
    hold.reached()
    await hold.release
  }
}
