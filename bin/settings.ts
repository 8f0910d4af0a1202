import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Reads .env as the product does: a variable that is already set wins. */
export function loadSettings(): void {
  const file = join(root, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

export const root = fileURLToPath(new URL('..', import.meta.url))
