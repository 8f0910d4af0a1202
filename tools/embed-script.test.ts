import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { embedScript } from '@/lib/platform/embedding/embed-script'
import { buildEmbedScript, builtScript } from './embed-script'

test('the script for vendors’ pages is the one of its source (npm run embed:script writes it)', async () => {
  expect(readFileSync(builtScript, 'utf8')).toBe(await buildEmbedScript())
})

test('the script for vendors’ pages has at most 2 kB and asks nobody for anything else', () => {
  expect(Buffer.byteLength(embedScript())).toBeLessThanOrEqual(2048)
  expect(embedScript()).not.toMatch(/import|fetch|XMLHttpRequest|https?:|eval|innerHTML|Storage|cookie/)
})

test('the script for vendors’ pages leaves one name behind, beside its words', () => {
  const page: Record<string, unknown> = { document: { addEventListener: () => undefined } }
  page.window = page
  const before = new Set(Object.keys(page))
  runInNewContext(embedScript(), page)
  expect(Object.keys(page).filter((name) => !before.has(name))).toEqual(['handrail'])
})

const page = readFileSync('docs/embedding.md', 'utf8')

test('the page on embedding names each event of a frame, and no other', () => {
  const types = readFileSync('lib/platform/embedding/frame-messages.ts', 'utf8').matchAll(/type: '(\w+)'/g)
  const [, table = ''] = /## The events\n([\s\S]*?)\n## /.exec(page) ?? []
  const rows = [...table.matchAll(/^\| `(\w+)` \|/gm)]
    .map(([, type]) => type)
    .filter((type) => type !== 'type')
  expect(rows.toSorted()).toEqual([...new Set([...types].map(([, type]) => type))].toSorted())
})

test('the example to copy loads the script, marks a link and listens by the names that the script has', () => {
  const [, example = ''] = /```html\n(<script src=[\s\S]*?)```/.exec(page) ?? []
  expect(example).toContain('/embed.js" defer></script>')
  expect(example).toContain('data-handrail="')
  expect(example).toContain("addEventListener('handrail'")
  for (const name of ['data-handrail', '"handrail"', 'handrail:{open:']) expect(embedScript()).toContain(name)
  expect(page).toContain('handrail.open(url, {')
})
