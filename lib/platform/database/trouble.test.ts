import { afterEach, describe, expect, it, vi } from 'vitest'
import { noteSuccess, noteTrouble, onTroubleChange, troubleOf, wasFullLately } from './trouble'

const failed = (fields: object, cause?: unknown) => Object.assign(new Error('failed'), fields, { cause })

describe('an error', () => {
  it.each([
    [failed({ code: 'ECONNREFUSED' }), 'away'],
    [failed({ code: '57P01' }), 'away'],
    [failed({ code: '28P01' }), 'away'],
    [failed({ code: 'P1001' }), 'away'],
    [
      failed({ code: 'P2010', meta: { driverAdapterError: failed({}, { kind: 'ConnectionClosed' }) } }),
      'away',
    ],
    [
      failed({ code: 'P2010', meta: { driverAdapterError: failed({}, { originalCode: '25006' }) } }),
      'readOnly',
    ],
    [new Error('The database gave no answer in time'), 'silent'],
    [new Error('timeout exceeded when trying to connect'), 'busy'],
    [failed({ code: '57014' }), 'busy'],
    [failed({ code: 'P2028' }), 'busy'],
    [failed({ code: '53100' }), 'full'],
  ])('says what troubles the database: %s', (error, kind) => {
    expect(troubleOf(error)?.kind).toBe(kind)
  })

  it.each([
    failed({ code: '23505' }),
    failed({ code: 'P2025' }),
    new TypeError('x is undefined'),
    'text',
    null,
  ])('of a query or of ours says nothing about it: %s', (error) => {
    expect(troubleOf(error)).toBeUndefined()
  })
})

describe('a disk that is nearly full', () => {
  afterEach(() => vi.useRealTimers())

  it('is one trouble, though small writes pass between large ones that fail', () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const told: (string | undefined)[] = []
    onTroubleChange((trouble) => told.push(trouble?.kind))
    for (let second = 0; second < 20; second += 1) {
      noteTrouble(failed({ code: '53100' }))
      vi.advanceTimersByTime(1_000)
      noteSuccess('INSERT 0 1')
    }
    expect(told).toEqual(['full'])
    expect(wasFullLately()).toBe(true)
    vi.advanceTimersByTime(60_000)
    noteSuccess('SELECT 1')
    noteSuccess('INSERT 0 1')
    expect(told).toEqual(['full', undefined])
    expect(wasFullLately()).toBe(false)
  })
})
