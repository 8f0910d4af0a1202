import type { IncomingMessage, ServerResponse } from 'node:http'
import { noteTrouble } from '@/lib/platform/database/trouble'
import { getLog } from '@/lib/platform/log'
import type { SentHeaders } from './request'
import { cookiesIn, type SentCookies } from './sent-cookies'

/** A POST request that the product's own server answers. `text` is its whole body. */
export type Post = { headers: SentHeaders; cookies: SentCookies; text: string }

export type PlainAnswer = { status: number; headers: [string, string][]; body?: string }

type Answer = (post: Post) => Promise<PlainAnswer>

// Next bundles this file once for each part of the product, and the server has a copy of its own.
const shared = globalThis as { handrailDirectAnswers?: Map<string, Answer> }

/** Lets the product's own server answer what is posted to a path. Until then, and in development, Next's route does. */
export function answerDirectly(pathname: string, answer: Answer): void {
  shared.handrailDirectAnswers ??= new Map()
  shared.handrailDirectAnswers.set(pathname, answer)
}

/** Returns what answers a request without Next, or undefined for nearly every request. */
export function directAnswerTo(method = '', pathname: string): Answer | undefined {
  return method === 'POST' ? shared.handrailDirectAnswers?.get(pathname) : undefined
}

/** Sends a direct answer. Where it fails, the status is 500, which `answerOutage` replaces if the database was the reason. */
export async function sendDirectAnswer(
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const { status, headers, body } = await answer(postOf(request))
    for (const [name, value] of headers) response.setHeader(name, value)
    response.writeHead(status).end(body)
  } catch (error) {
    const { name, stack } = error as Error
    noteTrouble(error)
    getLog().error(
      { fault: name, frames: framesOf(stack), path: request.url, method: request.method },
      'request failed',
    )
    response.writeHead(500).end()
  }
}

/** Returns the frames of an error's stack. What its message says may have been typed by somebody, and stays out of the log. */
export function framesOf(stack: string | undefined): string[] | undefined {
  return stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12)
}

/** The server hands a request on when its body is here, so that it can be read at once. */
function postOf(request: IncomingMessage): Post {
  const { headers } = request
  const get = (name: string) => {
    const value = headers[name]
    return (Array.isArray(value) ? value.join(', ') : value) ?? null
  }
  const parts: Buffer[] = []
  for (let part = request.read(); part !== null; part = request.read()) parts.push(part)
  return { headers: { get }, cookies: cookiesIn(headers.cookie), text: Buffer.concat(parts).toString() }
}
