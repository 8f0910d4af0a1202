import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { root } from '../../bin/settings'

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}

/** The commands of other programs, which say by themselves what they take. */
const ofOthers = ['lint', 'format', 'typecheck']

/** The file that a command runs, and the arguments before those of the person. */
const commands = Object.entries(scripts)
  .filter(([name]) => !ofOthers.includes(name))
  .map(([name, line]) => {
    const [file = '', ...args] =
      line
        .replace('tools/start/start.mjs ', '')
        .match(/[\w/-]+\.ts.*$/)?.[0]
        .split(' ') ?? []
    return { name, file, args }
  })

const { argv, exitCode } = process

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  process.argv = argv
  process.exitCode = exitCode
})

let runs = 0

/** Runs a command in this process, with arguments, and returns what it prints and its exit code. */
async function run(name: string, ...given: string[]) {
  const { file, args } = commands.find((command) => command.name === name) ?? expect.fail(name)
  const [out, err] = [[] as string[], [] as string[]]
  vi.spyOn(console, 'log').mockImplementation((line) => out.push(line))
  vi.spyOn(console, 'error').mockImplementation((line) => err.push(line))
  vi.stubEnv('CONTENT_DIR', '')
  // Commands go to the project's folder, where tests run already. The threads of a process share one folder.
  vi.spyOn(process, 'chdir').mockReturnValue()
  const path = join(root, file)
  process.argv = [argv[0] ?? '', path, ...args, ...given]
  process.exitCode = undefined
  // Each run evaluates the file anew, and what it imports once.
  runs += 1
  await import(`${path}?run=${runs}`)
  return { out: out.join('\n'), err: err.join('\n'), code: process.exitCode ?? 0 }
}

/** The commands that act on an installation, and refuse without one before they look at their options: see bin/commands.db.test.ts. */
const onInstallation = commands.filter(({ file }) =>
  readFileSync(join(root, file), 'utf8').includes("from './command'"),
)

describe('every command', () => {
  it.each(commands)('$name says what it takes when it is asked, and does nothing', async ({ name, file }) => {
    const { out, err, code } = await run(name, '--help')
    expect(out).toMatch(new RegExp(`^npm (?:run )?${file === 'tools/test/run.ts' ? 'test' : name}\\b`))
    expect(out).toMatch(new RegExp(`npm (?:run )?${name}\\b`))
    expect({ err, code }).toEqual({ err: '', code: 0 })
  })

  it.each(commands.filter((command) => !onInstallation.includes(command)).map(({ name }) => name))(
    '%s refuses an option that it does not take, in a sentence',
    async (name) => {
      const { out, err, code } = await run(name, '--no-such-option=hush')
      expect(err).toMatch(/^Unknown option '--no-such-option'\.\nWhat it takes: npm .*-- --help$/)
      expect({ out, code }).toEqual({ out: '', code: 2 })
    },
  )
})

/** Files that a person runs on an installation's settings. The other commands get theirs from the launcher, or need none. */
const withSettings = commands.filter(({ file }) => /^(bin|tools\/(messages|content))\//.test(file))

describe('a command that acts on settings', () => {
  it.each(withSettings)('reads .env before any module of $file is evaluated: $name', ({ file }) => {
    const [first] = readFileSync(join(root, file), 'utf8').split('\n')
    expect(first).toMatch(/^import '(\.\/|\.\.\/\.\.\/bin\/)env-file'$/)
  })
})

describe('a value that a command cannot take', () => {
  it.each([
    ['guides:check', ['--write=yes'], "Option '--write' does not take an argument."],
    ['guides:check', ['payhawk'], 'It takes only options.'],
    ['guide:new', ['--erp', 'sage-intact', '--vendor', 'acme'], 'Did you mean "sage-intacct"?'],
    ['guide:new', ['--vendor', 'acme'], 'Add --erp with one of: '],
    ['guide:new', ['--erp', 'sage-intacct', '--vendor', 'Acme'], '--vendor must be an id in kebab-case'],
    ['guide:new', ['--erp', 'sage-intacct', '--vendor', 'acme', '--name', ''], '--name must not be empty.'],
    [
      'guide:new',
      ['--erp', 'sage-intacct', '--vendor', 'acme', '--permissions', 'generalLedgr: read'],
      '--permissions: The playbook knows no module "generalLedgr". Did you mean "generalLedger"?',
    ],
    [
      'guide:new',
      ['--erp', 'sage-intacct', '--vendor', 'acme', '--permissions', 'generalLedger: rule'],
      '--permissions: A module as a whole has no level "rule".',
    ],
    [
      'guide:new',
      ['--erp', 'sage-intacct', '--vendor', 'acme', '--permissions', 'generalLedger'],
      '--permissions: "generalLedger" is no module with its level',
    ],
    ['guide:new', ['--dir', 'package.json'], '--dir must be a folder'],
    ['erp:new', [], 'Name one ERP.'],
    ['erp:new', ['a', 'b'], 'It takes at most 1 besides its options.'],
    ['erp:new', ['Acme'], 'The ERP needs an id in kebab-case'],
    ['erp:try', ['tripletx'], 'Did you mean "tripletex"?'],
    [
      'erp:try',
      ['tripletex', '--environment', 'sandbox'],
      'This ERP has only one environment: leave out --environment.',
    ],
    ['erp:try', ['tripletex', '--file', 'no-such.json'], 'There is no file no-such.json.'],
    ['erp:try', ['tripletex', '--file', 'docs'], 'docs is not a file that can be read.'],
    ['language:new', ['german!'], '"german!"'],
    ['messages:export', ['--to', 'xx'], '--to has no "xx". Known: fr, no.'],
    ['messages:export', ['--to', 'fr', '--format', 'xlif'], 'Did you mean "xliff"?'],
    ['messages:import', ['no-such.po'], 'There is no file no-such.po.'],
    ['messages:import', ['docs'], 'docs is not a file that can be read.'],
    ['messages:record', ['task:title'], 'Messages can be named only after --still-right.'],
    ['messages:gallery', ['--locales', 'en,de'], '--locales has no "de".'],
    [
      'tenants:generate',
      ['--count', 'many'],
      '--count must be a whole number of at least 1, and "many" is not.',
    ],
    ['bench', ['--rounds', '0'], '--rounds must be a whole number'],
    ['bench', ['--pairs', '0'], '--pairs must be a whole number'],
    ['bench', ['--compare', 'no-such.json'], 'There is no file no-such.json.'],
    ['bench', ['--compare', 'docs', 'bench'], 'docs is not a file that can be read.'],
    ['test', ['--only', 'unti'], '--only has no "unti". Did you mean "unit"?'],
    ['db:migration', [], 'Give the migration a name.'],
  ])('is named in a sentence: %s %j', async (name, given, sentence) => {
    const { out, err, code } = await run(name, ...given)
    expect(err).toContain(sentence)
    expect(err.trim().split('\n')).toHaveLength(2)
    expect({ out, code }).toEqual({ out: '', code: 2 })
  })
})
