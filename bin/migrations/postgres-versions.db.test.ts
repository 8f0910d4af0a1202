import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execa } from 'execa'
import { afterAll, expect, it } from 'vitest'
import { findPostgresBinaries, postgresPackage } from '../../tools/postgres/binaries'
import { PostgresServer } from '../../tools/test/postgres-server'
import { root } from '../settings'
import { migrate } from './migrate'
import { listMigrations } from './migration-files'

const folder = mkdtempSync(join(tmpdir(), 'handrail-versions-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Installs a release of PostgreSQL into the test's own folder. Returns the folder of its programs. */
async function install(release: string): Promise<string> {
  chmodSync(folder, 0o755)
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock']
  await execa('npm', ['install', ...options, `${postgresPackage}@${release}`], { cwd: folder })
  return dirname(findPostgresBinaries(join(folder, 'from.js')).initdb)
}

/** The latest releases that npm has, Debian's own, and the one that quickstart starts. */
it.each([
  ['14', () => install('14.23.0-beta.17')],
  ['15', () => undefined],
  ['16', () => install('16.14.0-beta.17')],
  ['17', () => install('17.10.0-beta.17')],
  ['18', () => dirname(findPostgresBinaries().initdb)],
])(
  'PostgreSQL %s is migrated and used by a role that is no superuser',
  async (version, findBin) => {
    const server = await PostgresServer.create(await findBin())
    try {
      const [{ major } = { major: 0 }] = await server.query<{ major: number }>(
        `select current_setting('server_version_num')::int / 10000 as major`,
      )
      expect(String(major)).toBe(version)
      await server.query('create role handrail_app login nosuperuser nocreatedb nocreaterole')
      await server.query('create database handrail owner handrail_app')
      const url = `postgres://handrail_app@127.0.0.1:${server.port}/handrail`
      const names = listMigrations().map(({ name }) => name)
      expect(await migrate(url)).toEqual(names)
      expect(await migrate(url)).toEqual([])
      const args = ['--conditions=react-server', '--import', 'tsx', 'bin/migrations/product-day.fixture.ts']
      const { stdout } = await execa(process.execPath, args, { cwd: root, env: { DATABASE_URL: url } })
      expect(JSON.parse(stdout)).toEqual({ exported: 1, invited: 1, done: 1, isLimited: false })
    } finally {
      await server.close()
    }
  },
  240_000,
)
