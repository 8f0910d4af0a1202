import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { dumpDatabase } from '@/lib/onboarding/onboarding.fixture'
import { publishedEventTypes } from '@/lib/onboarding/published/event-types'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { addEndpoint, mostEndpoints, readEndpoint, rotateSecret } from './endpoint'

withOwnDatabase()

beforeEach(() => db.webhookEndpoint.deleteMany())

const typed = {
  url: ' https://hooks.vendor.example/handrail ',
  description: ' Billing ',
  eventTypes: ['onboarding.connected', 'no.such.event'],
}

describe('what is typed about an endpoint', () => {
  it('is cleaned, and unknown events are left out', () => {
    expect(readEndpoint(typed, 'public')).toEqual({
      endpoint: {
        url: 'https://hooks.vendor.example/handrail',
        description: 'Billing',
        eventTypes: ['onboarding.connected'],
      },
    })
  })

  it('with every event stands for all there will ever be', () => {
    const read = readEndpoint({ ...typed, eventTypes: [...publishedEventTypes] }, 'public')
    expect(read).toMatchObject({ endpoint: { eventTypes: [] } })
  })

  it.each([
    [{ url: '' }, { url: 'required' }],
    [{ url: 'hooks.vendor.example' }, { url: 'notAnAddress' }],
    [{ url: 'ftp://hooks.vendor.example' }, { url: 'notAnAddress' }],
    [{ url: `https://vendor.example/${'x'.repeat(1000)}` }, { url: 'tooLong' }],
    [{ url: 'http://hooks.vendor.example' }, { url: 'notAllowed' }],
    [{ url: 'https://10.0.0.8/' }, { url: 'notAllowed' }],
    [{ url: 'https://me:secret@vendor.example/' }, { url: 'notAllowed' }],
    [{ description: 'x'.repeat(201) }, { description: 'tooLong' }],
    [{ description: 'a\u0000b' }, { description: 'unreadable' }],
    [{ eventTypes: ['no.such.event'] }, { eventTypes: 'required' }],
  ])('is refused: %j', (wrong, errors) => {
    expect(readEndpoint({ ...typed, ...wrong }, 'public')).toEqual({ errors })
  })

  it('may be a private address by http where the settings say so', () => {
    const url = 'http://127.0.0.1:4000/hooks'
    expect(readEndpoint({ ...typed, url }, 'any')).toMatchObject({ endpoint: { url } })
  })
})

describe('the secret of an endpoint', () => {
  const endpoint = { url: 'https://hooks.vendor.example/', description: '', eventTypes: [] }

  it('is random, and stands nowhere in the database as it is', async () => {
    const staff = await hireStaff()
    const [one, other] = [await addEndpoint(staff, endpoint), await addEndpoint(staff, endpoint)]
    const rotated = await rotateSecret(one?.id ?? '')
    const secrets = [one?.secret, other?.secret, rotated]
    for (const secret of secrets) expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(new Set(secrets).size).toBe(3)
    const dump = await dumpDatabase()
    for (const secret of secrets) expect(dump).not.toContain(secret?.slice('whsec_'.length))
  })

  it('cannot be rotated without an endpoint', async () => {
    expect(await rotateSecret(randomUUID())).toBeUndefined()
  })

  it('is not made for more endpoints than there can be', async () => {
    const staff = await hireStaff()
    for (let count = 0; count < mostEndpoints; count += 1) await addEndpoint(staff, endpoint)
    expect(await addEndpoint(staff, endpoint)).toBeUndefined()
  })
})
