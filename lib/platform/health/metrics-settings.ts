import { z } from 'zod'
import { readEnv, unsetOr } from '@/lib/platform/env'

const metricsSchema = z.object({
  /** The port at which metrics are served to whoever can reach it. */
  METRICS_PORT: unsetOr(z.coerce.number().int().min(1).max(65_535)),
  /** What a scraper sends as a bearer token to /metrics on the product's own port, or to METRICS_PORT. */
  METRICS_TOKEN: unsetOr(z.string().min(16, 'must have at least 16 characters')),
  /** The address that the product listens on. The metrics listen on the same. */
  HOST: unsetOr(z.string()),
})

let own: z.infer<typeof metricsSchema> | undefined

/** Returns the settings of the metrics. Without any of them nothing is measured. */
export function getMetricsSettings(): z.infer<typeof metricsSchema> {
  own ??= readEnv(metricsSchema)
  return own
}

export function isMeasuring(): boolean {
  const { METRICS_PORT, METRICS_TOKEN } = getMetricsSettings()
  return METRICS_PORT !== undefined || METRICS_TOKEN !== undefined
}
