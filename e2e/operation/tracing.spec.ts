import { expect, test } from '@playwright/test'
import { startOtlpReceiver } from '@/lib/platform/health/otlp-receiver.fixture'
import { startProduct } from '@/tools/test/product'
import { plantInvitation } from '../support/plant'
import { Visitor } from '../support/visitor'

test('A collector of traces gets the routes that were asked for, and no token', async () => {
  const receiver = await startOtlpReceiver()
  const product = await startProduct({
    databaseUrl: process.env.DATABASE_URL ?? '',
    env: { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url },
  })
  const { path } = await plantInvitation({})
  const token = path.split('/').at(-1) ?? ''
  expect(token.length).toBeGreaterThan(40)
  await new Visitor(product.url).open(`${path}?from=a-mail`)
  await new Visitor(product.url).open(`/en/nowhere/start/${token}`)
  // The product sends the spans that still wait when it ends.
  await product.stop()
  expect(receiver.received()).toContain('/[locale]/start/[token]')
  expect(receiver.received()).not.toContain(token)
  expect(receiver.received()).not.toContain('a-mail')
  receiver.close()
})
