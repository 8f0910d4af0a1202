import { describe, expect, it } from 'vitest'
import { createLog } from './log'

function written(fields: object): string {
  const lines: string[] = []
  createLog('info', { write: (line) => lines.push(line) }).info(fields, 'done')
  return lines.join('')
}

describe('the log', () => {
  it('leaves out values under the name of a secret, two levels deep', () => {
    const password = 'Hunter-2'
    const line = written({
      password,
      a: { token: password, b: { cookie: password } },
      credentials: { x: password },
    })
    expect(line).toContain('done')
    expect(line).not.toContain(password)
  })

  it('leaves the token out of an address', () => {
    const line = written({ path: '/no/start/abcdef?x=1' })
    expect(line).toContain('/no/start/[left out]?x=1')
    expect(written({ path: '/no/sign-in/abcdef' })).toContain('/no/sign-in/[left out]')
    expect(written({ path: '/no/sign-in?next=/no/dashboard' })).toContain('/no/sign-in?next=/no/dashboard')
  })
})
