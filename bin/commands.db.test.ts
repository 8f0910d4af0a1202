import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, describe, expect, it } from 'vitest'
import { findCaller } from '@/lib/api/keys/api-key'
import { getEnv } from '@/lib/platform/env'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { generateKey } from '../tools/launcher/data-folder'
import { root } from './settings'

withOwnDatabase()

const dataDir = mkdtempSync(join(tmpdir(), 'handrail-commands-'))
afterAll(() => rmSync(dataDir, { recursive: true }))

const secretKeys = generateKey('k1')

const installation = () => ({
  DATABASE_URL: getEnv().DATABASE_URL,
  SECRET_KEYS: secretKeys,
  APP_URL: 'https://setup.example',
})

/** Runs an npm script in a shell that has nothing but these settings. An empty one counts as missing, and wins over a .env. */
const runCommand = (script: string, args: string[], settings: Record<string, string>) =>
  execa('npm', ['run', '--silent', script, '--', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', DATA_DIR: dataDir, ...settings },
    extendEnv: false,
    reject: false,
    killDescendants: true,
  })

const commands = [
  'db:migrate',
  'invite',
  'api-key',
  'staff:link',
  'staff:end',
  'secrets:reseal',
  'db:summaries',
  'worker',
]

describe('a command on an installation', () => {
  it.each(commands)(
    '%s refuses without the settings, says which, and touches nothing',
    async (script) => {
      const missing = { DATABASE_URL: '', SECRET_KEYS: '', APP_URL: '' }
      const { exitCode, stdout, stderr } = await runCommand(script, [], missing)
      expect(exitCode).toBe(1)
      expect(stdout).toBe('')
      expect(stderr).toMatch(/DATABASE_URL.*SECRET_KEYS.*APP_URL/s)
      expect(existsSync(join(dataDir, 'postgres'))).toBe(false)
      expect(existsSync(join(dataDir, 'secrets.env'))).toBe(false)
    },
    60_000,
  )

  it('refuses without the keys alone, and invents none', async () => {
    const settings = { ...installation(), SECRET_KEYS: '' }
    const { exitCode, stderr } = await runCommand('staff:link', ['--email', 'ines@acme.example'], settings)
    expect(exitCode).toBe(1)
    expect(stderr).toContain('SECRET_KEYS')
    expect(stderr).toContain('npm run quickstart -- staff:link')
    expect(existsSync(join(dataDir, 'secrets.env'))).toBe(false)
  }, 60_000)

  it.each([
    ['secrets:reseal', '--key=k1', "Unknown option '--key'."],
    ['db:summaries', '--figure', "Unknown option '--figure'."],
  ])('%s refuses an option that it does not take, and changes nothing', async (script, option, sentence) => {
    const { exitCode, stdout, stderr } = await runCommand(script, [option], installation())
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toContain(`${sentence}\n\nnpm run ${script}`)
  })

  it('says on stderr which database and which address it acts on, without the password', async () => {
    const { stdout, stderr } = await runCommand(
      'staff:link',
      ['--email', 'ines@acme.example'],
      installation(),
    )
    const { hostname, port, pathname, password } = new URL(getEnv().DATABASE_URL)
    expect(stderr).toContain(
      `Database: ${pathname.slice(1)} at ${hostname}:${port}. APP_URL: https://setup.example/`,
    )
    expect(stderr).not.toContain(password)
    expect(stdout.split('\n').at(-1)).toMatch(/^https:\/\/setup\.example\/en\/sign-in\//)
  })

  it('prints a key of the API alone on the last line, which opens what its scopes name', async () => {
    const args = ['--name', 'Billing', '--scope', 'read', '--days', '30']
    const { stdout } = await runCommand('api-key', args, installation())
    const text = stdout.split('\n').at(-1) ?? ''
    const caller = await findCaller(text)
    expect(caller).toMatchObject({ scopes: ['read'] })
    const { exitCode, stderr } = await runCommand('api-key', ['--scope', 'all'], installation())
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/--name must not be empty.*--scope must be one of/s)
  }, 60_000)

  it('does without a faulty guide outside the product, as the server does', async () => {
    const content = join(dataDir, 'content')
    const file = join(content, 'guides/sage-intacct/acme.yaml')
    cpSync(join(root, 'e2e/content'), content, { recursive: true })
    writeFileSync(file, readFileSync(file, 'utf8').replace('erp: sage-intacct', 'erp: sage'))
    const invite = (guide: string) =>
      runCommand(
        'invite',
        ['--guide', guide, '--company', 'Nordlys', '--email', 'kari@nordlys.example', '--locale', 'en'],
        { ...installation(), CONTENT_DIR: content },
      )
    const [faulty, other] = await Promise.all(['acme-sage-intacct', 'payhawk-sage-intacct'].map(invite))
    expect(faulty).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/--guide must be one of .*payhawk-sage-intacct/),
    })
    expect(other).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Nordlys is invited') })
  }, 60_000)

  it('says how it is used without any settings', async () => {
    const { exitCode, stdout } = await runCommand('invite', ['--help'], { DATABASE_URL: '' })
    expect(exitCode).toBe(0)
    expect(stdout).toContain('--erp-language')
  })
})

describe('a command of the quickstart', () => {
  it('refuses while the quickstart has made nothing', async () => {
    const { exitCode, stderr } = await runCommand('quickstart', ['invite'], { DATABASE_URL: '' })
    expect(exitCode).toBe(1)
    expect(stderr).toContain('Run `npm run quickstart` first')
  })

  it('acts on the installation that the quickstart has made', async () => {
    const { openEnvironment } = await import('../tools/launcher/environment')
    const { migrate } = await import('./migrations/migrate')
    process.env.DATA_DIR = dataDir
    const { DATABASE_URL, SECRET_KEYS } = process.env
    delete process.env.DATABASE_URL
    delete process.env.SECRET_KEYS
    const environment = await openEnvironment()
    await migrate(environment.databaseUrl)
    await environment.close()
    Object.assign(process.env, { DATABASE_URL, SECRET_KEYS })
    const { stdout, stderr } = await runCommand(
      'quickstart',
      ['staff:link', '--email', 'ines@acme.example'],
      {
        DATABASE_URL: '',
      },
    )
    expect(stderr).toMatch(/^Database: handrail at 127\.0\.0\.1:\d+\. APP_URL: http:\/\/localhost:3000\/$/m)
    expect(stdout.split('\n').at(-1)).toMatch(/^http:\/\/localhost:3000\/en\/sign-in\//)
  }, 60_000)

  it('says so when the keys of that installation are lost, and invents none', async () => {
    rmSync(join(dataDir, 'secrets.env'))
    const settings = { DATABASE_URL: '', SECRET_KEYS: '' }
    const { exitCode, stderr } = await runCommand('quickstart', ['staff:link'], settings)
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/^\S*secrets\.env has no SECRET_KEYS/)
    expect(existsSync(join(dataDir, 'secrets.env'))).toBe(false)
  }, 60_000)
})
