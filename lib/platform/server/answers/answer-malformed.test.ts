import type { ServerResponse } from 'node:http'
import { describe, expect, it, vi } from 'vitest'
import { textOf } from '@/lib/platform/forms/form-data'
import { type RequestContext, runForRequest } from '../request-context'
import { answerMalformed, isFromReading } from './answer-malformed'

function statusSent(status: number, context: RequestContext): unknown {
  const writeHead = vi.fn()
  const response = { writeHead } as unknown as ServerResponse
  answerMalformed(response, context)
  response.writeHead(status)
  return writeHead.mock.calls[0]?.[0]
}

describe('what cannot be read', () => {
  it('is the fault of its sender, and every other failure is ours', () => {
    expect(statusSent(500, { requestId: 'a', isMalformed: true })).toBe(400)
    expect(statusSent(500, { requestId: 'a' })).toBe(500)
    expect(statusSent(303, { requestId: 'a', isMalformed: true })).toBe(303)
  })

  it('is an argument that is no form', () => {
    const context: RequestContext = { requestId: 'a' }
    const read = () => runForRequest(context, () => textOf(1 as unknown as FormData, 'token'))
    expect(read).toThrow(TypeError)
    expect(context.isMalformed).toBe(true)
  })

  it('has failed before any code of ours', () => {
    const next = '    at a (/srv/node_modules/next/dist/compiled/next-server/app-page.runtime.prod.js:1:1)'
    const bundled = '    at b (/srv/.next/server/chunks/ssr/node_modules_next_dist_0-a._.js:1:1)'
    const own = '    at c (/srv/.next/server/chunks/ssr/[root-of-the-server]__a._.js:1:1)'
    expect(isFromReading(`Error: x\n${next}\n${bundled}`)).toBe(true)
    expect(isFromReading(`Error: x\n${own}\n${next}`)).toBe(false)
    expect(isFromReading('Error: x')).toBe(false)
    expect(isFromReading(undefined)).toBe(false)
  })
})
