import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { lastRelease } from '../../bin/migrations/releases'
import { root } from '../../bin/settings'
import { generateKey } from '../launcher/data-folder'
import { type Counts, countStep, readVitest } from './counts'
import type { Context } from './database'

/**
 * Runs the last release's own tests of queries, actions and jobs, its code unchanged, on databases of the present schema. So its
 * instances can go on serving after the database was migrated, and it can be started again after a step back.
 */
export async function runLastRelease({ databaseUrl, onShutdown, extra }: Context): Promise<Counts> {
  const { version, commit } = lastRelease()
  const folder = mkdtempSync(join(tmpdir(), 'handrail-release-'))
  onShutdown(async () => rmSync(folder, { recursive: true }))
  const archive = await execa('git', ['archive', commit], { cwd: root, encoding: 'buffer', reject: false })
  if (archive.failed)
    throw new Error(`The code of release ${version} is not in this clone. Run: git fetch origin ${commit}`)
  await execa('tar', ['-x', '-C', folder], { input: archive.stdout })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  await execa(process.execPath, ['--import', 'tsx', 'tools/database.ts', 'generate'], { cwd: folder })
  // Its commands would find nothing to apply in what the present code has migrated; so the migrations are all that is exchanged.
  rmSync(join(folder, 'prisma/migrations'), { recursive: true })
  cpSync(join(root, 'prisma/migrations'), join(folder, 'prisma/migrations'), { recursive: true })
  const report = join(root, 'test-results/release.json')
  const files = extra.length > 0 ? extra : ['lib/']
  const args = [
    'run',
    ...files,
    '--exclude',
    '**/large-list.db.test.ts',
    '--reporter=default',
    '--reporter=json',
  ]
  const { exitCode } = await execa(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), ...args, `--outputFile.json=${report}`],
    {
      cwd: folder,
      env: {
        DATABASE_URL: await migratedDatabase(databaseUrl),
        SECRET_KEYS: generateKey('k1'),
        APP_URL: 'http://localhost:3000',
      },
      stdio: 'inherit',
      reject: false,
    },
  )
  return countStep(readVitest(report), exitCode !== 0)
}

async function migratedDatabase(databaseUrl: Context['databaseUrl']): Promise<string> {
  const { migrate } = await import('../../bin/migrations/migrate')
  const url = await databaseUrl('handrail_unit')
  await migrate(url)
  return url
}
