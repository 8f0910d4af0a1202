import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, get, type RequestOptions, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inlineStyles, readStyles } from './inline-styles'

const link =
  '<link rel="stylesheet" href="/_next/static/chunks/a.css?dpl=1" nonce="n0" data-precedence="next"/>'
const page = `<html><head><title>Påloggingen</title>${link}</head><body><p>Ø €</p></body></html>`
const style =
  '<style nonce="n0">@font-face{src:url(/_next/static/media/text.woff2)}p::after{content:"→"}</style>'
const unapplied = link.replace('<link', '<link media="not all"')
const styled = `<html><head><title>Påloggingen</title>${style}</head><body><p>Ø €</p>${unapplied}</body></html>`

const fromElsewhere = { 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'cross-site' }

const folder = mkdtempSync(join(tmpdir(), 'handrail-styles-'))
mkdirSync(join(folder, 'chunks'))
writeFileSync(join(folder, 'chunks/a.js'), '')
writeFileSync(join(folder, 'chunks/a.css'), '@font-face{src:url(../media/text.woff2)}p::after{content:"→"}')
const styles = readStyles(folder)

let answer: (response: ServerResponse) => void
const server = createServer((request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.setHeader('content-security-policy', "script-src 'nonce-n0'; style-src 'nonce-n0'")
  inlineStyles(request, response, styles)
  answer(response)
})

beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)))
afterAll(() => void server.close())

function read(options: RequestOptions = { headers: fromElsewhere }): Promise<string> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', ...options }, (response) => resolve(text(response))).on('error', reject)
  })
}

function send(parts: (string | Uint8Array)[]): (response: ServerResponse) => void {
  return (response) => {
    for (const part of parts) response.write(part)
    response.end()
  }
}

it('puts the styles into the head and their file at the end of the body, in whatever parts the page comes', async () => {
  const bytes = Buffer.from(page)
  const cuts = fc.array(fc.integer({ min: 0, max: page.indexOf('</body>') }), { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(cuts, async (places) => {
      const ordered = [0, ...places.sort((one, other) => one - other), bytes.length]
      answer = send(ordered.slice(1).map((to, index) => bytes.subarray(ordered[index], to)))
      expect(await read()).toBe(styled)
    }),
    { numRuns: 60 },
  )
})

it.each<[string, (response: ServerResponse) => void]>([
  ['at once', (response) => response.end(page)],
  ['with a callback', (response) => void response.write(page, () => response.end(() => {}))],
])('styles a page that is sent %s', async (_, sent) => {
  answer = sent
  expect(await read()).toBe(styled)
})

it.each([
  ['from a page of ours', { ...fromElsewhere, 'sec-fetch-site': 'same-origin' }],
  ['in a browser that does not say from where', {}],
  ['for the data of a page', { ...fromElsewhere, 'sec-fetch-mode': 'cors' }],
])('leaves the page as it is %s', async (_, headers) => {
  answer = send([page])
  expect(await read({ headers })).toBe(page)
})

it('leaves what is no page, has its length said, or has no head', async () => {
  answer = (response) => response.setHeader('content-type', 'application/json').end(page)
  expect(await read()).toBe(page)
  answer = (response) => response.setHeader('content-length', Buffer.byteLength(page)).end(page)
  expect(await read()).toBe(page)
  answer = send(['<p>no', ' head</p>'])
  expect(await read()).toBe('<p>no head</p>')
  answer = (response) => response.end()
  expect(await read()).toBe('')
})

it('leaves the link to a stylesheet that is none of the build', async () => {
  answer = send([page.replaceAll('a.css', 'b.css')])
  expect(await read()).toBe(page.replaceAll('a.css', 'b.css'))
})
