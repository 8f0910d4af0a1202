import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lastLines, remedyFor } from './remedies.mjs'

/** @param {string} root */
export function ensureInstalled(root) {
  if (isInstalled(root)) return
  process.stdout.write('Installing packages (a minute or two) … ')
  const startedAt = Date.now()
  const { status, output } = runNpmCi(root)
  if (status !== 0) failInstall(root, output)
  writeFileSync(stampFile(root), lockHash(root))
  process.stdout.write(`✓ ${((Date.now() - startedAt) / 1000).toFixed(1)} s\n`)
}

/**
 * Returns whether the last installation was complete and of this lockfile. npm writes node_modules/.package-lock.json
 * last, so it is missing after an interrupted installation. The stamp saves an installation when only the lockfile's
 * date has changed, as git changes it.
 * @param {string} root
 */
export function isInstalled(root) {
  const written = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(written)) return false
  if (statSync(written).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return true
  return existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === lockHash(root)
}

/** @param {string} root */
function stampFile(root) {
  return join(root, 'node_modules/.handrail-lock-hash')
}

/** @param {string} root */
function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/** @param {string} root */
function runNpmCi(root) {
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const options = {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: !npm && process.platform === 'win32',
  }
  const result = npm ? spawnSync(process.execPath, [npm, ...args], options) : spawnSync('npm', args, options)
  return {
    status: result.status,
    output: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}`,
  }
}

/**
 * Returns the beginning of npm's output, which says what is wrong. The rest is a page of usage.
 * @param {string} output
 */
function linesOfCause(output) {
  return lastLines(
    output
      .split(/^npm error Clean install a project/m)[0]
      .split('\n')
      .slice(0, 12)
      .join('\n'),
  )
}

/** @param {string} root @param {string} output @returns {never} */
function failInstall(root, output) {
  const remedy = remedyFor(output) ?? 'npm said:'
  process.stdout.write(`✗\n\n${remedy}\n\n${linesOfCause(output)}\n`)
  try {
    const logs = join(root, '.data/logs')
    mkdirSync(logs, { recursive: true })
    writeFileSync(join(logs, 'install.log'), output)
    process.stdout.write('\nEverything npm said is in .data/logs/install.log\n')
  } catch {
    // The disk is full or read-only, as the remedy above says.
  }
  process.exit(1)
}
