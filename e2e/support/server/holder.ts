import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Frame, Page } from '@playwright/test'
import type { Customer } from '../customer'

const document = readFileSync(join(import.meta.dirname, '../../../docs/embedding.md'), 'utf8')

/** The example of the documentation, letter by letter. */
const [, example = ''] = /```html\n(<script src=[\s\S]*?)```/.exec(document) ?? []

/** Keeps every message and every event that arrives, as a page of the vendor's could. */
const recorder = `<script>
  received = []; events = []
  addEventListener('message', ({ origin, data }) => received.push({ origin, data }))
  addEventListener('handrail', ({ detail }) => events.push(detail.type))
</script>`

/** What a page of the vendor's holds: a dialog by the example of the documentation, or a frame of its own. */
type Held = 'dialog' | 'frame'

export type Holder = {
  origin: string
  /** Returns the address of a page that holds this address of the product. */
  pageWith(url: string, held?: Held): string
  close(): Promise<void>
}

/**
 * Starts a server that plays the vendor's own product. It stands at 127.0.0.1 and the product at localhost, so browsers take them for
 * two sites.
 */
export async function startHolder(): Promise<Holder> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://holder.example')
    const [url, held] = [searchParams.get('url'), searchParams.get('held')]
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(pageOf(url === null ? '' : held === 'frame' ? frameOf(url) : exampleWith(url)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    pageWith: (url, held = 'dialog') => `${origin}/?${new URLSearchParams({ url, held })}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function pageOf(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Acme</title><style>:focus-visible{outline:3px solid}</style>${recorder}</head>
<body style="font:1rem/1.5 system-ui"><main><h1>Acme</h1>${body}</main><div style="height:200vh"></div></body></html>`
}

function frameOf(url: string): string {
  return `<iframe src="${escaped(url)}" title="Onboarding" allow="clipboard-write" style="width:100%;height:40rem"></iframe>`
}

function exampleWith(url: string): string {
  const link = 'https://onboarding.example.com/en/start/TOKEN'
  return example
    .replaceAll(link, escaped(url))
    .replaceAll('https://onboarding.example.com', new URL(url).origin)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

/** The place where a customer works, in a frame. A frame answers all that a `Customer` asks of a page. */
export function asPage(frame: Frame): Customer['page'] {
  return frame as unknown as Page
}

type Received = {
  origin: string
  data: { source: string; version: number; type: string } & Record<string, unknown>
}

/** Returns the messages that have reached the page of the vendor's. */
export function messagesOf(page: Page): Promise<Received[]> {
  return page.evaluate('received') as Promise<Received[]>
}

/** Returns the types of the events that the script has told the page of the vendor's. */
export function eventsOf(page: Page): Promise<string[]> {
  return page.evaluate('events') as Promise<string[]>
}
