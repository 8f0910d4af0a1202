import { expect, it } from 'vitest'
import { db } from './db'
import { withOwnDatabase } from './own-database.fixture'
import { isGuessing } from './rate-limit'

withOwnDatabase()

it('unknown tokens are limited by their address, and those of all addresses together', async () => {
  const from = (address: string | undefined) => isGuessing('unknownToken', address)
  for (let count = 0; count < 30; count += 1) expect(await from('203.0.113.7')).toBe(false)
  expect(await from('203.0.113.7')).toBe(true)
  expect(await from('203.0.113.8')).toBe(false)
  const { points } = await db.rateLimit.findFirstOrThrow({ where: { key: 'unknownTokenOfAnybody:anybody' } })
  expect(points).toBe(32)

  await db.rateLimit.updateMany({ where: { key: 'unknownTokenOfAnybody:anybody' }, data: { points: 3_000 } })
  expect([await from('203.0.113.9'), await from(undefined)]).toEqual([true, true])
})
