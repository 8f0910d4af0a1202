import type { IncomingMessage } from 'node:http'

/** An HTTP answer. */
export type Reply = { status: number; contentType: string; body: string; location?: string }

/** The outcome of a call: an answer, no answer at all (`silence`), or a cut connection (`drop`). */
export type Sent = Reply | 'silence' | 'drop'

/** One ERP of the sandbox. It keeps everything in memory. */
export interface StandIn {
  /** Descriptions of requests that the documented protocol does not allow. */
  readonly violations: readonly string[]
  /** Returns whether this ERP answers calls of the path. */
  owns(path: string): boolean
  answer(call: IncomingMessage, path: string): Promise<Sent>
  /** Returns how often the customer in the query tried to sign in; 0 when the query names no customer of this ERP. */
  attempts(query: URLSearchParams): number
  /**
   * Lets the customer in the query behave as the scenario `to` from now on, or again as their name says when it is absent. Returns
   * whether this ERP has such a customer and such a scenario. An ERP without this knows none.
   */
  switchScenario?(query: URLSearchParams): boolean
  reset(): void
}

const sizeLimit = 1_000_000

/** Returns the body as UTF-8, or undefined when it has more than 1 MB. */
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
