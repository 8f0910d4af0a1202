import 'server-only'
import { context, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import { onShutdown } from '@/lib/platform/server/shutdown'
import { harmlessSpan } from './harmless-span'
import { readTracingSettings } from './tracing-settings'

/**
 * Sends the spans that Next makes of each request to OTEL_EXPORTER_OTLP_ENDPOINT. Returns a function that sends what waits, or
 * undefined where no endpoint is set.
 */
export function startTracing(): (() => Promise<void>) | undefined {
  const settings = readTracingSettings()
  if (!settings.OTEL_EXPORTER_OTLP_ENDPOINT) return undefined
  const root = new TraceIdRatioBasedSampler(settings.OTEL_TRACES_SAMPLER_ARG ?? 1)
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': settings.OTEL_SERVICE_NAME ?? 'handrail' }),
    sampler: new ParentBasedSampler({ root }),
    spanProcessors: [new BatchSpanProcessor({ exporter: harmlessExporter(new OTLPTraceExporter()) })],
  })
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  trace.setGlobalTracerProvider(provider)
  onShutdown(() => provider.shutdown())
  return () => provider.forceFlush()
}

function harmlessExporter(exporter: SpanExporter): SpanExporter {
  return {
    export: (spans, done) => exporter.export(spans.map(harmlessSpan), done),
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
  }
}
