import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { createToken } from '@/lib/platform/secrets/token'

const scraper = 'a-token-of-the-scraper'
vi.stubEnv('METRICS_TOKEN', scraper)
withOwnDatabase()

const { labelRoute, runForRequest } = await import('@/lib/platform/server/request-context')
const { answerScrape, countConnectionTest } = await import('./metrics')
const { countRequests } = await import('./count-requests')
const { getReadiness } = await import('./readiness')
const { routeFinder } = await import('./request-routes')

const findRoute = routeFinder({
  staticRoutes: [{ page: '/readyz', regex: '^/readyz(?:/)?$' }],
  dynamicRoutes: [{ page: '/[locale]/start/[token]', regex: '^/([^/]+?)/start/([^/]+?)(?:/)?$' }],
})

const scrape = async () => (await answerScrape(`Bearer ${scraper}`, false)).text()

/** Answers as a product would: a page, a page that is not there, a live stream. */
const server = createServer((request, response) => {
  if (request.url?.startsWith('/api/'))
    runForRequest({ requestId: 'one' }, () => labelRoute('/api/v1/guides/{guideId}'), response)
  response.setHeader('content-type', request.url?.includes('live') ? 'text/event-stream' : 'text/html')
  response.writeHead(request.url?.includes('nowhere') ? 404 : 200).end('page')
})

beforeAll(async () => {
  countRequests((other) => other === server, findRoute)
  await once(server.listen(0, '127.0.0.1'), 'listening')
})

afterAll(() => server.close())

/** A busy machine takes its time over the first connection. */
const patient = { timeout: 15_000 }

const ask = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)

describe('metrics', () => {
  it('count requests by route and status, and hold no token, id or made-up address', async () => {
    const [token, id] = [createToken(), randomUUID()]
    const paths = [
      `/en/start/${token}?from=${id}`,
      `/no/start/${id}`,
      `/${id}/nowhere/${token}`,
      '/_next/static/a.js',
    ]
    for (const path of paths) await (await ask(path)).text()
    await vi.waitFor(async () => expect(await scrape()).toContain('route="files"'), patient)
    const text = await scrape()
    expect(text).toContain(
      'handrail_http_request_duration_seconds_count{method="GET",route="/[locale]/start/[token]",status="200"} 2',
    )
    expect(text).toContain(
      'handrail_http_request_duration_seconds_count{method="GET",route="other",status="404"} 1',
    )
    for (const secret of [token, id, scraper]) expect(text).not.toContain(secret)
  })

  it('count a call of the API by the path of its operation', async () => {
    const id = randomUUID()
    await (await ask(`/api/v1/guides/${id}`)).text()
    await vi.waitFor(
      async () => expect(await scrape()).toContain('route="/api/v1/guides/{guideId}"'),
      patient,
    )
    expect(await scrape()).not.toContain(id)
  })

  it('leave live streams out of the time that answers take', async () => {
    await (await ask('/live')).text()
    await (await ask('/readyz')).text()
    await vi.waitFor(async () => expect(await scrape()).toContain('route="/readyz"'), patient)
    expect(await scrape()).not.toContain('route="other",status="200"')
  })

  it('count connection tests by ERP, who began them, and outcome', async () => {
    countConnectionTest({ erp: 'an-erp', origin: 'schedule', outcome: 'connected' })
    countConnectionTest({ erp: 'an-erp', origin: 'schedule', outcome: 'connected' })
    expect(await scrape()).toContain(
      'handrail_connection_tests_total{erp="an-erp",origin="schedule",outcome="connected"} 2',
    )
  })

  it('say what readiness says, how long each queue is, and how the process does', async () => {
    const text = await scrape()
    expect(text).toContain('handrail_check_ok{check="database"} 1')
    for (const queue of ['mails', 'webhooks', 'jobs.sendMails', 'jobs.clearExpired'])
      expect(text).toContain(`handrail_queue_waiting{queue="${queue}"} 0`)
    expect(text).toContain('handrail_live_streams 0')
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m)
  })

  it('and the checks of readiness are all in the document for operators, and no others', async () => {
    const document = readFileSync(join(process.cwd(), 'docs/operations/watching.md'), 'utf8')
    const rows = document.match(/^\|.*\|$/gm) ?? []
    const named = rows.flatMap((row) => row.match(/handrail_\w+/g) ?? [])
    const served = [...(await scrape()).matchAll(/^# TYPE (handrail_\w+)/gm)].map(([, name]) => name)
    expect(named.toSorted()).toEqual(served.toSorted())
    const { checks } = await getReadiness()
    const cells = rows.flatMap((row) => /^\| `(\w+)` \|.*\| (?:200|503) \|$/.exec(row)?.[1] ?? [])
    expect(cells.toSorted()).toEqual(Object.keys(checks).toSorted())
  })

  it('are given to nobody without the token', async () => {
    for (const authorization of [null, '', 'Bearer', `Bearer ${scraper}x`, `Basic ${scraper}`])
      expect((await answerScrape(authorization, false)).status).toBe(401)
    expect((await answerScrape(null, true)).status).toBe(401)
  })
})
