import type { IncomingMessage } from 'node:http'

/** What goes out over HTTP. */
export type Reply = { status: number; contentType: string; body: string; location?: string }

/** silence: never answered; drop: the connection is cut. */
export type Sent = Reply | 'silence' | 'drop'

/** One ERP of the sandbox, with all that it remembers in memory. */
export interface StandIn {
  /** What requests did that the documented protocol does not allow. */
  readonly violations: readonly string[]
  /** Whether calls of this path are for it. */
  owns(path: string): boolean
  answer(call: IncomingMessage, path: string): Promise<Sent>
  /** Sign-ins tried by whom the query names in this ERP's way; 0 when it names nobody so. */
  attempts(query: URLSearchParams): number
  reset(): void
}

const sizeLimit = 1_000_000

/** The body as UTF-8, or undefined when it has more than 1 MB. */
export async function readBody(call: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of call) {
    size += chunk.length
    if (size > sizeLimit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
