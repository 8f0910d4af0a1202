import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where everything this installation remembers is kept: database, secrets, logs. */
export function findDataDir(): string {
  const dir = resolve(root, process.env.DATA_DIR || '.data')
  // Others may pass through (the database may run as its own user) but not list; what is secret is closed by itself.
  mkdirSync(dir, { recursive: true, mode: 0o711 })
  return dir
}

export function findLogDir(dataDir: string): string {
  const dir = join(dataDir, 'logs')
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  return dir
}

export function writeSecret(file: string, content: string): void {
  writeFileSync(file, content, { mode: 0o600 })
  chmodSync(file, 0o600)
}
