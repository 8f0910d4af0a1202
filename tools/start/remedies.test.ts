import { expect, test } from 'vitest'
import { lastLines, remedyFor } from './remedies.mjs'

test.each([
  ['npm error code ENOSPC\nnpm error ENOSPC: no space left on device, write', /disk is full/],
  ['could not extend file "base/5/1247": No space left on device', /disk is full/],
  ['npm error code EAI_AGAIN\nrequest to https://registry.example failed', /registry cannot be reached/],
  ["EACCES: permission denied, mkdir '/srv/handrail/.data'", /may not be written/],
  ["EROFS: read-only file system, open '.data/x'", /may not be written/],
  ['npm error `npm ci` can only install packages when your package.json and package-lock.json', /disagree/],
  ['npm error FetchError: connect ECONNREFUSED 10.0.0.1:443', /registry cannot be reached/],
  ['connect ECONNREFUSED 10.0.0.1:6432', /DATABASE_URL/],
  ['getaddrinfo ENOTFOUND db.example', /DATABASE_URL/],
  ['password authentication failed for user "app"', /DATABASE_URL/],
])('the output "%s" has a remedy', (output, remedy) => {
  expect(remedyFor(output)).toMatch(remedy)
})

test('an unknown failure has no remedy', () => {
  expect(remedyFor('Type error: x is not a function')).toBeUndefined()
})

test('the last lines leave out empty lines at the end', () => {
  expect(lastLines('a\nb\nc\n\n', 2)).toBe('b\nc')
})
