import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type OtlpReceiver = {
  url: string
  /** Returns everything that was sent so far, as text. */
  received(): string
  close(): void
}

/** Receives traces by OTLP over HTTP, as JSON, and keeps them. */
export async function startOtlpReceiver(): Promise<OtlpReceiver> {
  let text = ''
  const server = createServer(async (request, response) => {
    for await (const chunk of request) text += chunk
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, received: () => text, close: () => server.close() }
}
