import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FaultyFiles } from '@/lib/guide/explain/fault'
import { getGuide, listGuides, loadCatalog } from './catalog'

const product = join(import.meta.dirname, '../..')
let copy: string

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'guides-'))
  cpSync(join(product, 'guides/sage-intacct'), join(copy, 'guides/sage-intacct'), { recursive: true })
})

afterEach(() => rmSync(copy, { recursive: true }))

function change(file: string, from: string, to: string): void {
  const path = join(copy, 'guides/sage-intacct', file)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`Nothing to replace in ${file}: ${from}`)
  writeFileSync(path, text.replace(from, to))
}

function faultsOf(): string[] {
  try {
    loadCatalog([copy])
    return []
  } catch (error) {
    if (error instanceof FaultyFiles) return error.message.split('\n').slice(1)
    throw error
  }
}

describe('the catalogue', () => {
  test('has every guide under the ids of its vendor and its ERP', () => {
    expect(listGuides().map(({ id }) => id)).toContain('payhawk-sage-intacct')
    expect(getGuide('payhawk-sage-intacct')?.values.senderId).toBe('payhawkMPP')
    expect(getGuide('nobody-sage-intacct')).toBeUndefined()
  })

  test('reports the faults of all files at once, each with its position and its remedy', () => {
    change('playbook.yaml', 'verifies: [authorize-sender]', 'verifies: [authorise-sender]')
    change('payhawk.yaml', 'level: read', 'levle: read')
    change('labels/fr.json', '"security": "Sécurité"', '"security": 1')
    expect(faultsOf()).toEqual([
      expect.stringMatching(
        /^guides\/sage-intacct\/labels\/fr\.json:\d+:15: "security" must be text or a map\. Put/,
      ),
      expect.stringMatching(
        /^guides\/sage-intacct\/payhawk\.yaml:19:5: .*level" is missing\. Add it: text or a list\.$/,
      ),
      expect.stringMatching(/^guides\/sage-intacct\/payhawk\.yaml:19:30: "levle" .*Did you mean "level"\?$/),
      expect.stringMatching(
        /^guides\/sage-intacct\/playbook\.yaml:\d+:16: .*Did you mean "authorize-sender"\?$/,
      ),
    ])
  })

  test('reports a missing playbook', () => {
    rmSync(join(copy, 'guides/sage-intacct/playbook.yaml'))
    expect(faultsOf()).toEqual(['guides/sage-intacct/playbook.yaml:1:1: The file is missing. Write it.'])
  })
})
