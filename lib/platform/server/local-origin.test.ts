import { expect, it } from 'vitest'
import { localOrigin } from './local-origin'

it.each([
  ['127.0.0.1', 'http://127.0.0.1:3000'],
  ['10.1.2.3', 'http://10.1.2.3:3000'],
  ['::1', 'http://[::1]:3000'],
  ['::', 'http://localhost:3000'],
  ['0.0.0.0', 'http://localhost:3000'],
])('a server that listens on %s reaches itself at %s', (address, origin) => {
  expect(localOrigin({ address, family: '', port: 3000 })).toBe(origin)
})
