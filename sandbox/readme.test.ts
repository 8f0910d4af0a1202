import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { scenarios as companies } from './sage-intacct/scenarios'
import { scenarios as users } from './twentyfour-seven-office/scenarios'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

it('the README lists exactly the companies that the sandbox has', () => {
  expect(idsIn(/^\| `([A-Z-]+)` \|/gm)).toEqual(['NORDLYS', ...Object.keys(companies)])
})

it('the README lists exactly the users that the sandbox has', () => {
  expect(idsIn(/^\| `([a-z0-9-]+)` \|/gm)).toEqual(['nordlys', ...Object.keys(users)])
})

function idsIn(row: RegExp) {
  return [...readme.matchAll(row)].map(([, id]) => id)
}
