import type { IncomingMessage } from 'node:http'

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
