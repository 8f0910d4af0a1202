import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { scenarios } from './sage-intacct/scenarios'

it('lists in the README exactly the companies there are', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8')
  const listed = [...readme.matchAll(/^\| `([A-Z-]+)` \|/gm)].map(([, id]) => id)
  expect(listed).toEqual(['NORDLYS', ...Object.keys(scenarios)])
})
