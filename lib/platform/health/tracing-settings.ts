import { z } from 'zod'
import { readEnv, unsetOr } from '@/lib/platform/env'

/** Variables of the OpenTelemetry standard. The exporter reads its own from the environment; they are here to be checked at start. */
const tracingSchema = z.object({
  /** Where traces are sent by OTLP over HTTP. Without it there are none. */
  OTEL_EXPORTER_OTLP_ENDPOINT: unsetOr(z.url({ protocol: /^https?$/ })),
  OTEL_EXPORTER_OTLP_HEADERS: unsetOr(z.string()),
  OTEL_SERVICE_NAME: unsetOr(z.string()),
  /** The share of requests that are traced, from 0 to 1, where the caller has not decided. */
  OTEL_TRACES_SAMPLER_ARG: unsetOr(z.coerce.number().min(0).max(1)),
})

export function readTracingSettings(): z.infer<typeof tracingSchema> {
  return readEnv(tracingSchema)
}
