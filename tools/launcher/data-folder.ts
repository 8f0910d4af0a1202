import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { root } from '@/bin/settings'

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

/** What an installation invents for itself once and must keep: without the key ring, stored credentials cannot be read. */
export function ensureSecrets(dataDir: string): Record<string, string> {
  const file = join(dataDir, 'secrets.env')
  const known = existsSync(file) ? parseSecrets(readFileSync(file, 'utf8')) : {}
  if (known.SECRET_KEYS) return known
  const secrets = { ...known, SECRET_KEYS: generateKey('k1') }
  writeSecret(file, formatSecrets(secrets))
  return secrets
}

export function parseSecrets(text: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parseEnv(text)).filter(([, value]) => value !== undefined),
  ) as Record<string, string>
}

export function formatSecrets(secrets: Record<string, string>): string {
  const lines = Object.entries(secrets).map(([name, value]) => `${name}=${value}\n`)
  return `# Made by the launcher. Keep a copy: credentials stored in the database are sealed with these keys.\n${lines.join('')}`
}

/** One key of the ring: `<name>:<base64 of 32 bytes>`. */
export function generateKey(name: string): string {
  return `${name}:${randomBytes(32).toString('base64')}`
}
