import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const oldestVersion = [22, 12]

/**
 * Runs a TypeScript file on the project's own Node and exits with its code. The fourth pipe closes when this process dies.
 * @param {string} root @param {string} entry @param {string[]} args
 */
export function runOnProjectNode(root, entry, args) {
  const bin = join(root, 'node_modules/.bin')
  const preload = new URL('./follow-parent.mjs', import.meta.url).href
  const child = spawn(findNode(bin), ['--import', preload, '--import', 'tsx', join(root, entry), ...args], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, HANDRAIL_PARENT_PIPE: '3', PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  stopWithNpm(child)
  child.on('error', (error) => fail(`Node could not be started: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

/** @param {string} bin */
function findNode(bin) {
  const own = join(bin, 'node')
  if (isRecent(spawnSync(own, ['--version'], { encoding: 'utf8' }).stdout)) return own
  if (isRecent(process.version)) return process.execPath
  return fail(
    `Node ${oldestVersion.join('.')} or newer is needed; this is ${process.version}, and the one npm should have installed is missing.\n` +
      'Run `npm rebuild node` (it needs the package registry and permission to run install scripts), or install Node 24.',
  )
}

/** @param {string | undefined | null} version */
function isRecent(version) {
  const [major = 0, minor = 0] = (version ?? '').replace('v', '').split('.').map(Number)
  return major > oldestVersion[0] || (major === oldestVersion[0] && minor >= oldestVersion[1])
}

/**
 * Stops the child when npm is killed, because then npm cannot pass a signal on. A shell runs between npm and this process.
 * @param {import('node:child_process').ChildProcess} child
 */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const ancestors = readAncestors()
  setInterval(() => readAncestors() !== ancestors && child.kill('SIGTERM'), 1000).unref()
}

function readAncestors() {
  try {
    return `${process.ppid} ${readFileSync(`/proc/${process.ppid}/stat`, 'utf8').replace(/^.*\) \S+ (\d+) .*$/s, '$1')}`
  } catch {
    return `${process.ppid}`
  }
}

/** @param {string} message @returns {never} */
function fail(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
