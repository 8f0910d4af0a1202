import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listCommands } from '@/tools/tree/bundle-commands'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const documents = ['README.md', 'docs/operations.md', ...globSync('docs/operations/*.md', { cwd: root })]
const manifest = JSON.parse(read('package.json'))

describe('the documents for operators', () => {
  it('name only commands that the image has, and the test of the image runs what they begin with', () => {
    const commands = listCommands().map(({ name }) => name)
    const named = documents.flatMap((file) =>
      [...read(file).matchAll(/\bbin\/([\w-]+)\.js\b/g)].map(([, name = '']) => name),
    )
    expect(named.filter((name) => !commands.includes(name))).toEqual([])
    const tried = read('e2e/operation/built-tree.spec.ts')
    for (const name of ['migrate', 'serve', 'worker', 'staff-link', 'invite', 'guides-check'])
      expect(tried).toContain(`'${name}'`)
  })

  it('set only variables that the table of settings has', () => {
    const table = read('docs/operations/settings.md')
    const blocks = [...read('docs/operations.md').matchAll(/```ini\n(.*?)```/gs)].map(([, text = '']) => text)
    const variables = blocks.flatMap((text) => text.match(/^[A-Z_]+(?==)/gm) ?? [])
    expect(variables.length).toBeGreaterThan(5)
    expect(variables.filter((name) => !table.includes(`| \`${name}\` |`))).toEqual([])
  })

  it('lead to every document of operations', () => {
    const entrance = read('docs/operations.md')
    const topics = globSync('docs/operations/*.md', { cwd: root }).map((file) => file.replace('docs/', ''))
    expect(topics.filter((topic) => !entrance.includes(`(${topic})`))).toEqual([])
  })
})

describe('the units for systemd', () => {
  it('start commands that the tree has', () => {
    const units = globSync('deploy/systemd/*.service', { cwd: root })
    const started = units.map(
      (unit) => /^ExecStart=\/usr\/bin\/node bin\/([\w-]+)\.js$/m.exec(read(unit))?.[1],
    )
    expect(started.toSorted()).toEqual(['serve', 'worker'])
  })
})

describe('the list of components', () => {
  it('is CycloneDX and has the packages of the product, but none of the tests', () => {
    const sbom = JSON.parse(
      execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: root, maxBuffer: 100_000_000 }).toString(),
    )
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: expect.stringMatching(/^1\.\d$/) })
    const names = sbom.components.map(({ group, name }: { group?: string; name: string }) =>
      group ? `${group}/${name}` : name,
    )
    expect(Object.keys(manifest.dependencies).filter((name) => !names.includes(name))).toEqual([])
    expect(names).not.toContain('vitest')
  })
})

describe('renovate.json', () => {
  it('has rules only for packages that are here', () => {
    const here = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
    const names = Object.keys({ ...here, ...manifest.overrides })
    const ruled = JSON.parse(read('renovate.json')).packageRules.flatMap(
      ({ matchPackageNames = [] }: { matchPackageNames?: string[] }) => matchPackageNames,
    )
    const isHere = (rule: string) =>
      names.some((name) => name === rule || name.startsWith(rule.replace('/{/,}**', '/')))
    expect(ruled.filter((rule: string) => !isHere(rule))).toEqual([])
  })
})
