import { SpanStatusCode, trace } from '@opentelemetry/api'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createToken } from '@/lib/platform/secrets/token'
import { type OtlpReceiver, startOtlpReceiver } from './otlp-receiver.fixture'
import { startTracing } from './tracing'

let receiver: OtlpReceiver

beforeAll(async () => {
  receiver = await startOtlpReceiver()
})

afterAll(() => {
  receiver.close()
  vi.unstubAllEnvs()
})

describe('tracing', () => {
  it('is off where no endpoint is set', () => {
    vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', '')
    expect(startTracing()).toBeUndefined()
  })

  it('sends routes and times, but no token, no query and no message of an error', async () => {
    vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', receiver.url)
    const flush = startTracing()
    const token = createToken()
    const span = trace.getTracer('next.js').startSpan(`GET /en/start/${token}`, {
      attributes: {
        'http.target': `/en/start/${token}?_rsc=1`,
        'url.full': `https://onboarding.example.com/no/sign-in/${token}`,
        'url.query': 'code=what-the-provider-gave',
        'http.url': 'https://onboarding.example.com/auth/callback?code=what-the-provider-gave',
        'http.route': '/[locale]/start/[token]',
      },
    })
    span.recordException(new Error('what somebody typed'))
    span.setStatus({ code: SpanStatusCode.ERROR, message: 'what somebody typed' })
    span.end()
    await flush?.()
    const sent = receiver.received()
    expect(sent).toContain('/[locale]/start/[token]')
    expect(sent).toContain('/auth/callback')
    for (const secret of [token, 'what-the-provider-gave', 'what somebody typed', '_rsc'])
      expect(sent).not.toContain(secret)
  })
})
