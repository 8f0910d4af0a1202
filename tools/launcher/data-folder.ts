import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { root } from '@/bin/settings'
import { PlainFailure } from '../../bin/plain-command'

/**
 * Returns the folder that holds the database, the secrets and the logs of this installation, and makes it if need be.
 */
export function findDataDir(): string {
  const dir = resolve(root, process.env.DATA_DIR || '.data')
  // Other users may enter but not list, because the database may run as its own user. Secret files are closed to them.
  mkdirSync(dir, { recursive: true, mode: 0o711 })
  return dir
}

/** Returns the folder of the logs, and makes it if need be. */
export function findLogDir(dataDir: string): string {
  const dir = join(dataDir, 'logs')
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  return dir
}

/** Writes a file that only its owner can read. */
export function writeSecret(file: string, content: string): void {
  writeFileSync(file, content, { mode: 0o600 })
  chmodSync(file, 0o600)
}

/**
 * Returns the secrets of this installation, which are made once, before its database. Without the key ring, stored credentials
 * cannot be read, so a lost file is not replaced by another one.
 */
export function ensureSecrets(dataDir: string): Record<string, string> {
  const file = join(dataDir, 'secrets.env')
  const stored = existsSync(file) ? parseSecrets(readFileSync(file, 'utf8')) : {}
  if (stored.SECRET_KEYS || process.env.SECRET_KEYS) return stored
  if (existsSync(join(dataDir, 'postgres/PG_VERSION')))
    throw new PlainFailure(
      `${file} has no SECRET_KEYS, though the data that these keys seal is there. Put the file back from a copy, or begin anew with ` +
        'another DATA_DIR. If there is no copy, write a new key under a new name into it (SECRET_KEYS=k2:<32 bytes in base64>) and give ' +
        'up what was sealed: npm run quickstart -- secrets:lost --key k1',
    )
  const secrets = { ...stored, SECRET_KEYS: generateKey('k1') }
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

/** Returns a new key of the ring, as `<name>:<base64 of 32 bytes>`. */
export function generateKey(name: string): string {
  return `${name}:${randomBytes(32).toString('base64')}`
}
