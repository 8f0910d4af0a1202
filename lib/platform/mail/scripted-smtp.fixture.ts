import { type AddressInfo, createServer, type Socket } from 'node:net'

export type Step = 'greeting' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'message'

/** Returns the answer to one line, or nothing for the ordinary one. `drip` sends bytes for ever and never an answer, `drop` hangs up. */
type Script = (step: Step, line: string) => string | 'drip' | 'drop' | undefined

const ordinary: Record<Step, string> = {
  greeting: '220 ready',
  EHLO: '250-here\r\n250-AUTH PLAIN\r\n250-SMTPUTF8\r\n250 8BITMIME',
  AUTH: '235 2.7.0 welcome',
  MAIL: '250 2.1.0 ok',
  RCPT: '250 2.1.5 ok',
  DATA: '354 go on',
  message: '250 2.0.0 taken',
}

/** A mail server on a real socket that answers at each step of SMTP as the test says, in the very words of a real one. */
export class ScriptedSmtp {
  /** The answers of this moment. A test replaces it. */
  script: Script = () => undefined
  /** What it has taken: the recipient and the raw mail. */
  readonly taken: { to: string; raw: string }[] = []
  /** All lines of all clients, mails apart. */
  readonly lines: string[] = []
  readonly #sockets = new Set<Socket>()
  readonly #server = createServer((socket) => this.#talk(socket))

  /** Starts to listen and returns the address, with a user and a password. */
  open(): Promise<string> {
    return new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', () => {
        resolve(`smtp://handrail:wrong@127.0.0.1:${(this.#server.address() as AddressInfo).port}`)
      })
    })
  }

  close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }

  toldOf(address: string): number {
    return this.lines.filter((line) => line.startsWith('RCPT') && line.includes(address)).length
  }

  #talk(socket: Socket): void {
    let rest = ''
    let to = ''
    let raw: string | undefined
    this.#sockets.add(socket)
    socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket))
    const answer = (step: Step, line = '') => this.#answer(socket, this.script(step, line) ?? ordinary[step])
    const readMail = (line: string, soFar: string) => {
      raw = line === '.' ? undefined : `${soFar}${line}\r\n`
      if (line !== '.') return
      const reply = this.script('message', to)
      if (reply === undefined || reply === 'drop') this.taken.push({ to, raw: soFar })
      answer('message', to)
    }
    const readCommand = (line: string) => {
      this.lines.push(line)
      const step = line.slice(0, 4).toUpperCase()
      if (step === 'QUIT') return socket.end('221 bye\r\n')
      if (step === 'RCPT') to = /<(.*?)>/.exec(line)?.[1] ?? ''
      if (step === 'DATA' && this.script('DATA', to) === undefined) raw = ''
      return step in ordinary
        ? answer(step as Step, step === 'DATA' ? to : line)
        : socket.write('502 what?\r\n')
    }
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n')
      rest = lines.pop() ?? ''
      for (const line of lines) raw === undefined ? readCommand(line) : readMail(line, raw)
    })
    answer('greeting')
  }

  #answer(socket: Socket, text: string): void {
    if (text === 'drop') {
      socket.destroy()
      return
    }
    if (text !== 'drip') {
      socket.write(`${text}\r\n`)
      return
    }
    const timer = setInterval(() => socket.write('250-wait\r\n'), 50)
    socket.on('close', () => clearInterval(timer))
  }
}
