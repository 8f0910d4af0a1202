import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type StoredMail = {
  id: number
  at: string
  from: string
  to: string[]
  replyTo: string[]
  messageId: string
  /** By name in small letters, those that mail programs act on. */
  headers: Record<string, string>
  subject: string
  text: string
  html: string
}

const mostKept = 500

/** Takes every mail, delivers none, and forgets all of them when it ends. */
export class Mailbox {
  /** Oldest first. */
  readonly mails: StoredMail[] = []
  /** Addresses it does not know. */
  readonly refused = new Set<string>()
  #count = 0
  #server: SMTPServer | undefined

  /** Answers the port. */
  listen(port: number): Promise<number> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) => done(this.refused.has(address) ? unknown() : null),
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address)
          this.#keep(Buffer.concat(chunks), to).then(() => done(), done)
        })
      },
    })
    this.#server = server
    return new Promise((resolve, reject) => {
      server.once('error', reject)
      const listening = server.listen(port, '127.0.0.1', () => {
        const address = listening.address()
        resolve(typeof address === 'object' && address ? address.port : port)
      })
    })
  }

  close(): Promise<void> {
    return new Promise((resolve) => (this.#server ? this.#server.close(() => resolve()) : resolve()))
  }

  async #keep(raw: Buffer, to: string[]): Promise<void> {
    const {
      subject = '',
      from,
      replyTo = [],
      messageId = '',
      headers = [],
      text = '',
      html = '',
    } = await PostalMime.parse(raw)
    this.#count += 1
    this.mails.push({
      id: this.#count,
      at: new Date().toISOString(),
      from: from?.address ?? '',
      to,
      replyTo: replyTo.flatMap(({ address }) => address ?? []),
      messageId,
      headers: Object.fromEntries(
        headers.filter(({ key }) => key.startsWith('list-')).map(({ key, value }) => [key, value]),
      ),
      subject,
      text,
      html,
    })
    this.mails.splice(0, Math.max(0, this.mails.length - mostKept))
  }
}

function unknown(): Error {
  return Object.assign(new Error('Nobody here by that name'), { responseCode: 550 })
}
