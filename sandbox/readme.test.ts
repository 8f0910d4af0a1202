import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { scenarios as companies } from './sage-intacct/scenarios'
import { scenarios as users } from './twentyfour-seven-office/scenarios'

const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')

it('lists in the README exactly the companies there are', () => {
  expect(listed(/^\| `([A-Z-]+)` \|/gm)).toEqual(['NORDLYS', ...Object.keys(companies)])
})

it('lists in the README exactly the users there are', () => {
  expect(listed(/^\| `([a-z0-9-]+)` \|/gm)).toEqual(['nordlys', ...Object.keys(users)])
})

function listed(row: RegExp) {
  return [...readme.matchAll(row)].map(([, id]) => id)
}
