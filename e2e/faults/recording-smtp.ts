import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A mail server that accepts everything and remembers when each mail was acknowledged. */
export class RecordingSmtp {
  readonly arrived: { to: string; messageId: string; at: number }[] = []
  url = ''
  readonly #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const { messageId = '' } = await PostalMime.parse(Buffer.concat(chunks))
        this.arrived.push({ to: session.envelope.rcptTo[0]?.address ?? '', messageId, at: Date.now() })
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
}
