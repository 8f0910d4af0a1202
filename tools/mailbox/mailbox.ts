import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type StoredMail = {
  id: number
  at: string
  from: string
  to: string[]
  replyTo: string[]
  messageId: string
  /** The headers that mail programs act on (List-*), by name in small letters. */
  headers: Record<string, string>
  subject: string
  text: string
  html: string
}

const mailLimit = 500

/** A mail server that accepts every mail, delivers none, and keeps them in memory. */
export class Mailbox {
  /** The mails, oldest first. */
  readonly mails: StoredMail[] = []
  /** Addresses that it refuses, as a real server refuses unknown ones. */
  readonly unknownAddresses = new Set<string>()
  #count = 0
  #server: SMTPServer | undefined

  /** Starts to listen and returns the port. Port 0 takes a free one. */
  listen(port: number): Promise<number> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) =>
        done(this.unknownAddresses.has(address) ? unknownAddress() : null),
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
    this.mails.splice(0, Math.max(0, this.mails.length - mailLimit))
  }
}

function unknownAddress(): Error {
  return Object.assign(new Error('Nobody here by that name'), { responseCode: 550 })
}
