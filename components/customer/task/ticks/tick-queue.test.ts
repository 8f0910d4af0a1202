import { expect, test } from 'vitest'
import { dequeue, enqueue, parseQueue, pendingOf } from './tick-queue'

const tick = (actionId: string, done = true) => ({ taskId: 'create-role', actionId, done })

test('pressing twice keeps only the last state of an action', () => {
  expect(enqueue([tick('a'), tick('b')], tick('a', false))).toEqual([tick('b'), tick('a', false)])
})

test('an acknowledged tick leaves the queue', () => {
  expect(dequeue([tick('a'), tick('b')], tick('a'))).toEqual([tick('b')])
})

test('a tick pressed again while it was being sent stays in the queue', () => {
  expect(dequeue([tick('a', false)], tick('a', true))).toEqual([tick('a', false)])
})

test('only ticks of the given task are pending', () => {
  const queue = [tick('a'), { taskId: 'allow-ips', actionId: 'a', done: false }]
  expect(pendingOf(queue, 'create-role')).toEqual({ a: true })
})

test('a damaged store reads as empty, and entries that cannot be sent are left out', () => {
  expect(parseQueue(null)).toEqual([])
  expect(parseQueue('{')).toEqual([])
  expect(parseQueue('{"a":1}')).toEqual([])
  expect(parseQueue(JSON.stringify([null, 1, { taskId: 'x' }, tick('a')]))).toEqual([tick('a')])
})
