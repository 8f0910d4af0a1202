import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { root } from '../../bin/settings'

const tree = mkdtempSync(join(tmpdir(), 'handrail-imports-'))

afterAll(() => rmSync(tree, { recursive: true }))

/** The names of the rules that a tree of these files breaks. */
function brokenRules(sources: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tree, 'tree-'))
  for (const file of ['.dependency-cruiser.mjs', 'tsconfig.json', 'package.json'])
    cpSync(join(root, file), join(folder, file))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const [file, text] of Object.entries(sources)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const folders = [...new Set(Object.keys(sources).map((file) => file.split('/')[0] ?? ''))]
  const options = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json']
  const { stdout } = spawnSync(process.execPath, [cruiser, ...options, ...folders], { cwd: folder })
  const { summary } = JSON.parse(stdout.toString())
  return summary.violations.map(({ rule }: { rule: { name: string } }) => rule.name)
}

const value = 'export const value = 1\n'
const type = 'export type Value = string\n'
const take = (from: string) => `import { value } from '@/${from}'\nexport const taken = value\n`
const takeType = (from: string) => `import type { Value } from '@/${from}'\nexport type Taken = Value\n`

describe('the import rules', () => {
  it('let a feature import the core, and the staff a feature', () => {
    const sources = {
      'lib/onboarding/record.ts': value,
      'lib/tasks/ticks.ts': take('lib/onboarding/record'),
      'lib/staff/queries.ts': take('lib/tasks/ticks').replace('value }', 'taken as value }'),
    }
    expect(brokenRules(sources)).toEqual([])
  })

  it('keep the core from its viewers, types included', () => {
    const core = (text: string) => ({ 'lib/staff/detail.ts': value + type, 'lib/onboarding/record.ts': text })
    const broken = ['onboarding-imports-no-feature-above']
    expect(brokenRules(core(take('lib/staff/detail')))).toEqual(broken)
    expect(brokenRules(core(takeType('lib/staff/detail')))).toEqual(broken)
  })

  it('keep the pages of the customer and of the staff apart', () => {
    const sources = {
      'components/staff/frame.ts': value,
      'components/customer/frame.ts': take('components/staff/frame'),
    }
    expect(brokenRules(sources)).toEqual(['customer-and-staff-are-strangers'])
  })

  it('refuse two files that import only types of each other', () => {
    const sources = {
      'lib/tasks/ticks.ts': `${takeType('lib/tasks/waiting')}${type}`,
      'lib/tasks/waiting.ts': `${takeType('lib/tasks/ticks')}${type}`,
    }
    expect([...new Set(brokenRules(sources))]).toEqual(['no-circles'])
  })

  it('ask for the layer of a folder that is new in lib', () => {
    const sources = { 'lib/novelty/thing.ts': value, 'lib/staff/detail.ts': take('lib/novelty/thing') }
    expect(brokenRules(sources)).toContain('every-folder-of-lib-has-a-layer')
  })
})
