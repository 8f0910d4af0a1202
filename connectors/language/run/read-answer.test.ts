import { describe, expect, it } from 'vitest'
import { answersSchema } from '@/connectors/language/schema/answers'
import { readAnswer } from './read-answer'

const service = { format: 'json', error: { code: 'error/code' }, refusedBy: [401] }
const error = JSON.stringify({ error: { code: 'slow_down' } })

function read(status: number, body: string, more: object = {}) {
  const answers = answersSchema.parse({ ...service, ...more })
  const http = { status, contentType: 'application/json', body }
  return readAnswer(http, { answers, level: 'authentication' })
}

describe('an answer that is trouble by its status, and says an error in its body', () => {
  it.each([
    [429, 'rateLimited'],
    [503, 'outage'],
  ])('%i is the trouble: %s', (status, trouble) => {
    expect(read(status, error)).toMatchObject({ trouble })
  })

  it('is the error where the file says that errors come first', () => {
    expect(read(429, error, { troubleFirst: false })).toMatchObject({
      refused: { errors: [{ code: 'slow_down' }] },
    })
  })

  it('is the error where the status is no trouble', () => {
    expect(read(401, error)).toMatchObject({ refused: { errors: [{ code: 'slow_down' }] } })
  })
})
