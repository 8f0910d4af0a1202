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
