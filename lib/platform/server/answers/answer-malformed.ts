import type { ServerResponse } from 'node:http'
import type { RequestContext } from '../request-context'

/** Answers 400 where Next would answer 500 because it could not read what was sent. */
export function answerMalformed(response: ServerResponse, context: RequestContext): void {
  const writeHead = response.writeHead
  response.writeHead = ((status: number, ...rest: unknown[]) =>
    Reflect.apply(writeHead, response, [
      status === 500 && context.isMalformed ? 400 : status,
      ...rest,
    ])) as typeof writeHead
}

/** Returns whether an error comes from reading a request: none of our own code had begun. */
export function isFromReading(stack = ''): boolean {
  const frames = stack.split('\n').filter((line) => line.trimStart().startsWith('at '))
  return (
    frames.length > 0 &&
    !frames.some((line) => /\.next[\\/]server[\\/]/.test(line) && !line.includes('node_modules_'))
  )
}
