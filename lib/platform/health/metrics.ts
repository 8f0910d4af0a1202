import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { hashToken } from '@/lib/platform/secrets/token'
import { createGauges } from './gauges'
import { getMetricsSettings, isMeasuring } from './metrics-settings'

/** Labels are words of a closed set: routes as the build knows them, codes and names of ours. Never an id, a token or a name of somebody's. */
type Metrics = {
  registry: Registry
  requests: Histogram<'method' | 'route' | 'status'>
  connectionTests: Counter<'erp' | 'origin' | 'outcome'>
  refreshGauges(): Promise<void>
}

/** The build has one copy of this file and the server another, so what they share is kept here. */
const shared = globalThis as { handrailMetrics?: Metrics }

function getMetrics(): Metrics {
  shared.handrailMetrics ??= createMetrics()
  return shared.handrailMetrics
}

/** Counts a request that has been answered. */
export function countRequest(
  labels: { method: string; route: string; status: string },
  seconds: number,
): void {
  if (isMeasuring()) getMetrics().requests.observe(labels, seconds)
}

/** Counts a connection test that has finished. `origin` says who began it. */
export function countConnectionTest(labels: { erp: string; origin: string; outcome: string }): void {
  if (isMeasuring()) getMetrics().connectionTests.inc(labels)
}

/**
 * Answers a scraper: 404 when nothing is measured or `isOwnPort` is false and there is no token, 401 without the right token.
 */
export async function answerScrape(authorization: string | null, isOwnPort: boolean): Promise<Response> {
  const { METRICS_TOKEN } = getMetricsSettings()
  if (!METRICS_TOKEN && !isOwnPort) return new Response(null, { status: 404 })
  if (METRICS_TOKEN && !isBearer(authorization, METRICS_TOKEN))
    return new Response(null, { status: 401, headers: { 'www-authenticate': 'Bearer' } })
  const { registry, refreshGauges } = getMetrics()
  await refreshGauges()
  const headers = { 'content-type': registry.contentType, 'cache-control': 'no-store' }
  return new Response(await registry.metrics(), { headers })
}

function isBearer(authorization: string | null, token: string): boolean {
  const given = /^bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? ''
  return timingSafeEqual(hashToken(given), hashToken(token))
}

function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'handrail_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer, by route and status. Live streams are left out.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
    registers,
  })
  const connectionTests = new Counter({
    name: 'handrail_connection_tests_total',
    help: 'Connection tests that finished in this process, by ERP, origin and outcome.',
    labelNames: ['erp', 'origin', 'outcome'],
    registers,
  })
  return { registry, requests, connectionTests, refreshGauges: createGauges(registry) }
}
