import 'server-only'
import { countRequests } from './count-requests'
import { startMetricsServer } from './metrics-server'
import { isMeasuring } from './metrics-settings'

const shared = globalThis as { handrailMeasures?: boolean }

/** Begins to measure this process, once, where METRICS_PORT or METRICS_TOKEN is set. */
export function startMeasuring(): void {
  if (!isMeasuring() || shared.handrailMeasures) return
  shared.handrailMeasures = true
  const own = startMetricsServer()
  countRequests((server) => server !== own)
}
