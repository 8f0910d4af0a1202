import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { VendorBackend } from './backend'
import { renderEvents } from './events-page'

// The quickstart's stand-in for a vendor's backend. It receives Handrail's webhooks and shows them on a page, on this machine only.
const { VENDOR_BACKEND_PORT, VENDOR_BACKEND_SETTINGS = '', APP_URL = '' } = process.env
const backend = new VendorBackend(JSON.parse(readFileSync(VENDOR_BACKEND_SETTINGS, 'utf8')), APP_URL)

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (request.method === 'POST' && pathname === '/webhooks') return void receive(request, response)
  if (request.method === 'GET' && pathname === '/')
    return send(response, 'text/html', renderEvents(backend.events))
  if (request.method === 'GET' && pathname === '/events.json')
    return send(response, 'application/json', JSON.stringify(backend.events))
  response.writeHead(404).end()
})

server.listen(Number(VENDOR_BACKEND_PORT || 0), '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  console.log(`vendor's backend listening on http://localhost:${port}`)
})

async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await backend.receive(request.headers as Record<string, string>, await text(request))
    response.writeHead(204).end()
  } catch (error) {
    console.error(`an event was refused: ${(error as Error).message}`)
    response.writeHead(400).end()
  }
}

function send(response: ServerResponse, type: string, body: string): void {
  const headers = { 'content-type': `${type}; charset=utf-8`, 'x-content-type-options': 'nosniff' }
  response.writeHead(200, headers).end(body)
}
