import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type RequestContext, runForRequest } from '@/lib/platform/server/request-context'
import { drawWithReads, type OpenedPage, readForPage, setReadAhead } from './page-reads'

const find = vi.fn(async (id: string, isWhole?: boolean) => ({ id, isWhole }))
const read = readForPage('row', find)

function draw(url: string, page: () => Promise<unknown>, cookie?: string): Promise<RequestContext> {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { url, headers: { cookie } })
  const context: RequestContext = { requestId: 'a request' }
  const drawn = runForRequest(context, () => drawWithReads(request, async () => void (await page())))
  return drawn.then(() => context)
}

beforeEach(() => {
  find.mockClear()
  setReadAhead(() => read('1'))
})

describe('a read for a page', () => {
  it('is done once in a request, whoever asks first', async () => {
    await draw('/en', async () => expect(await read('1')).toBe(await read('1')))
    expect(find).toHaveBeenCalledOnce()
  })

  it('is done anew for other arguments, for another name and in the next request', async () => {
    const other = readForPage('other', find)
    await draw('/en', () => Promise.all([read('2'), read('1', true), other('1')]))
    await draw('/en', () => read('1'))
    expect(find).toHaveBeenCalledTimes(5)
  })

  it('is done each time where no page is drawn or nothing is read ahead', async () => {
    await read('1')
    await runForRequest({ requestId: 'a form' }, () => Promise.all([read('1'), read('1')]))
    setReadAhead(() => undefined)
    await draw('/en/dashboard/live', () => Promise.all([read('1'), read('1')]))
    expect(find).toHaveBeenCalledTimes(5)
  })

  it('is forgotten with its request, which a connection may hold for long', async () => {
    expect(await draw('/en', () => read('1'))).toEqual({ requestId: 'a request' })
    const failing = draw('/en', () => Promise.reject(new Error('not drawn')))
    await expect(failing).rejects.toThrow('not drawn')
  })

  it('that fails ahead fails the page alone', async () => {
    find.mockRejectedValueOnce(new Error('gone'))
    await draw('/en', async () => undefined)
    find.mockRejectedValueOnce(new Error('gone'))
    await expect(draw('/en', () => read('1'))).rejects.toThrow('gone')
    expect(find).toHaveBeenCalledTimes(2)
  })
})

it('what is read ahead knows the address and the cookies', async () => {
  const opened: OpenedPage[] = []
  setReadAhead(async (page) => opened.push(page))
  await draw(
    '/en/dashboard?view=all&q=a+%C3%A5&q=b',
    async () => undefined,
    'staff-old=x; staff=a=b;time-zone=UTC',
  )
  const [page] = opened
  expect(page).toMatchObject({ pathname: '/en/dashboard', params: { view: 'all', q: ['a å', 'b'] } })
  const names = ['staff', 'staff-old', 'time-zone', 'staf']
  const values = [{ value: 'a=b' }, { value: 'x' }, { value: 'UTC' }, undefined]
  expect(names.map((name) => page?.cookies.get(name))).toEqual(values)
})
