import { describe, expect, it, vi } from 'vitest'
import { streamEvents } from './event-stream'

type Subscriber = Parameters<Parameters<typeof streamEvents>[0]['subscribe']>[0]

function openStream({ mayGoOn = async () => true, beatMs = 1_000, isClosed = false } = {}) {
  const [onEnd, leave] = [vi.fn(), vi.fn()]
  let subscriber: Subscriber = { onEvent: () => {}, onClosed: () => {} }
  const stream = streamEvents({
    subscribe(given) {
      subscriber = given
      if (isClosed) given.onClosed()
      return leave
    },
    mayGoOn,
    onEnd,
    beatMs,
  })
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const readUntil = async (part: string) => {
    while (!text.includes(part)) {
      const { done, value } = await reader.read()
      if (done) throw new Error(`It ended after ${text}`)
      text += value
    }
    return text
  }
  return { onEnd, leave, reader, readUntil, subscriber: () => subscriber }
}

describe('a stream', () => {
  it('sends what its subscriber gets', async () => {
    const { readUntil, subscriber } = openStream()
    subscriber().onEvent('event: a\ndata: 1\n\n')
    expect(await readUntil('data: 1')).toBe('retry: 2000\n\nevent: a\ndata: 1\n\n')
  })

  it('ends with the event `signedOut` when its reader is no longer signed in', async () => {
    const mayGoOn = vi
      .fn()
      .mockResolvedValueOnce(true)
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValue(false)
    const { readUntil, reader, onEnd, leave } = openStream({ mayGoOn, beatMs: 20 })
    await readUntil('event: signedOut')
    expect((await reader.read()).done).toBe(true)
    expect(mayGoOn).toHaveBeenCalledTimes(3)
    expect(onEnd).toHaveBeenCalledOnce()
    expect(leave).toHaveBeenCalledOnce()
  })

  it('ends with the process, and at once when the process is already ending', async () => {
    const before = openStream()
    await before.readUntil('retry')
    before.subscriber().onClosed()
    expect((await before.reader.read()).done).toBe(true)
    const after = openStream({ isClosed: true })
    while (!(await after.reader.read()).done);
    for (const { onEnd, leave } of [before, after]) {
      expect(onEnd).toHaveBeenCalledOnce()
      expect(leave).toHaveBeenCalledOnce()
    }
  })

  it('ends and leaves nothing behind when its reader has left or does not read', async () => {
    const mayGoOn = vi.fn(async () => true)
    const cancelled = openStream({ mayGoOn, beatMs: 5 })
    await cancelled.reader.cancel()
    await vi.waitFor(() => expect(cancelled.onEnd).toHaveBeenCalledOnce())
    const asked = mayGoOn.mock.calls.length
    const slow = openStream({ beatMs: 5 })
    for (let count = 0; count < 600; count++) slow.subscriber().onEvent('x')
    expect(slow.onEnd).toHaveBeenCalledOnce()
    expect(slow.leave).toHaveBeenCalledOnce()
    const next = openStream({ beatMs: 5 })
    await next.readUntil(':\n\n')
    expect(mayGoOn).toHaveBeenCalledTimes(asked)
  })
})
