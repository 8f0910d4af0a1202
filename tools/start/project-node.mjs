import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const oldest = [22, 12]

/**
 * Runs a TypeScript entry on the project's own Node and ends as it ends. The fourth pipe tells it when this process dies.
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
  stopWhenNpmIsGone(child)
  child.on('error', (error) => fail(`Node could not be started: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

/** @param {string} bin */
function findNode(bin) {
  const own = join(bin, 'node')
  if (isRecent(spawnSync(own, ['--version'], { encoding: 'utf8' }).stdout)) return own
  if (isRecent(process.version)) return process.execPath
  return fail(
    `Node ${oldest.join('.')} or newer is needed; this is ${process.version}, and the one npm should have installed is missing.\n` +
      'Run `npm rebuild node` (it needs the package registry and permission to run install scripts), or install Node 24.',
  )
}

/** @param {string | undefined | null} version */
function isRecent(version) {
  const [major = 0, minor = 0] = (version ?? '').replace('v', '').split('.').map(Number)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}

/**
 * npm passes signals on, but cannot when it is killed outright. Between it and us stands a shell.
 * @param {import('node:child_process').ChildProcess} child
 */
function stopWhenNpmIsGone(child) {
  if (!process.env.npm_lifecycle_event) return
  const line = readAncestors()
  setInterval(() => readAncestors() !== line && child.kill('SIGTERM'), 1000).unref()
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
