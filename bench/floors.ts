import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execa } from 'execa'
import getPort from 'get-port'
import { root } from '../bin/settings'
import { hashSources } from '../tools/launcher/build'
import { startService } from '../tools/launcher/service'
import { unlessStamped } from '../tools/launcher/stamp'
import { readTree } from './html-tree'
import { benchDir } from './installation'
import type { Server } from './measure'

const folder = join(root, 'bench/floors')
const next = join(root, 'node_modules/next/dist/bin/next')
const replicas = join(benchDir, 'replicas')

export type Floors = Server & { stop(): Promise<void> }

/** Builds and starts the pages that do as little as a page can, on the product's own Next, React and next-intl. */
export async function startFloors(databaseUrl: string): Promise<Floors> {
  mkdirSync(replicas, { recursive: true })
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }
  await unlessStamped(join(folder, '.next/handrail-sources'), hashSources(folder), async () => {
    await execa(process.execPath, [next, 'build'], { cwd: folder, env })
  })
  const port = await getPort()
  const url = `http://127.0.0.1:${port}`
  const service = await startService({
    name: 'The server of the floors',
    args: [next, 'start', '--port', String(port), '--hostname', '127.0.0.1'],
    cwd: folder,
    env: { ...env, DATABASE_URL: databaseUrl, REPLICAS: replicas },
    logFile: join(benchDir, 'floors.log'),
    isReady: (logs) => /ready in/i.test(logs),
  })
  return { url, pid: service.pid, stop: service.stop }
}

/** Writes down the elements of a page, which the replica of this name then draws. */
export function copyPage(name: string, html: string): void {
  writeFileSync(join(replicas, `${name}.json`), JSON.stringify(readTree(html)))
}
