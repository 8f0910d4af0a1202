import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

let isIndexFresh = false

/**
 * Returns the path of the first of these programs that the machine has. When it has none, root installs a package of
 * Debian that brings them. Returns undefined where neither is possible.
 */
export function ensureDebianProgram(name: string, programs: string[]): string | undefined {
  const find = () => programs.find((file) => existsSync(file))
  return find() ?? (installOnDebian(name) ? find() : undefined)
}

/** Returns the path of a program as `ensureDebianProgram` does. Throws an error that says what to install. */
export function requireDebianProgram(name: string, programs: string[]): string {
  const program = ensureDebianProgram(name, programs)
  if (program) return program
  throw new Error(
    `${programs.join(' or ')} is missing. Install Debian's package ${name}, or run the tests as root on Debian.`,
  )
}

function installOnDebian(name: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false
  if (!isIndexFresh) isIndexFresh = aptGet('update')
  return aptGet('install', '-y', '--no-install-recommends', name)
}

/** Another process of the test run may install at the same time, so this waits for its lock. */
function aptGet(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const options = ['-o', 'DPkg::Lock::Timeout=300', ...args]
  return spawnSync('apt-get', options, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
}
