import { join } from 'node:path'
import { migrate } from '../db/migrate'
import { root } from '../launcher/folders'
import { runTool } from '../launcher/run'
import { generateKey } from '../launcher/secrets'
import type { Context } from './context'
import { type Counts, countStep, readVitest } from './counts'

const report = join(root, 'test-results/unit.json')

export async function runUnitTests({ databaseUrl, extra }: Context): Promise<Counts> {
  const url = await databaseUrl('handrail_unit')
  await migrate(url)
  const env = {
    ...process.env,
    DATABASE_URL: url,
    SECRET_KEYS: generateKey('k1'),
    APP_URL: 'http://localhost:3000',
  }
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runTool('vitest/vitest.mjs', ['run', ...reporters, ...extra], { env, echo: true })
  return countStep(readVitest(report), code !== 0)
}
