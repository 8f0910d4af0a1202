import { join } from 'node:path'
import { execa } from 'execa'
import { root } from '../../bin/settings'

export type Ran = { code: number; stdout: string; output: string }

type Options = { env?: NodeJS.ProcessEnv; echo?: boolean }

const stopping = new AbortController()

/** Runs a Node command to its end and keeps what it said; `echo` shows it as well. */
export async function run(args: string[], { env, echo = false }: Options = {}): Promise<Ran> {
  const cancelSignal = stopping.signal
  const ran = await spawnNode(args, { env, words: echo ? ['pipe', 'inherit'] : 'pipe', cancelSignal })
  // Nobody waits for a command that was stopped with everything else.
  if (cancelSignal.aborted) return new Promise(() => undefined)
  if (ran.cause) throw ran.cause
  return { code: ran.exitCode ?? 1, stdout: ran.stdout, output: ran.all }
}

/** A tool that npm installed. */
export function runTool(file: string, args: string[], options?: Options): Promise<Ran> {
  return run([join(root, 'node_modules', file), ...args], options)
}

/** A TypeScript file of ours, in the world of a server. */
export function runScript(file: string, args: string[], options?: Options): Promise<Ran> {
  return run(['--conditions=react-server', '--import', 'tsx', join(root, file), ...args], options)
}

export function stopRunning(): void {
  stopping.abort()
}

type SpawnOptions = {
  env?: NodeJS.ProcessEnv
  /** Where its words go: to us, to the screen as well, or into an open file, of which nothing is read. */
  words?: 'pipe' | ['pipe', 'inherit'] | number
  cancelSignal?: AbortSignal
}

const insistAfterMs = 6_000

/**
 * A child on this very Node that ends when this process ends, however it ends. It leads a process group of its own, so
 * that Ctrl-C reaches it through us and in our order; what it has started is signalled with it, and killed if need be.
 */
export function spawnNode(args: string[], { env = process.env, words = 'pipe', cancelSignal }: SpawnOptions) {
  const preload = new URL('../start/follow-parent.mjs', import.meta.url).href
  // The types know of no open files.
  const output = words as 'pipe'
  return execa(process.execPath, ['--import', preload, ...args], {
    cwd: root,
    env: { NEXT_TELEMETRY_DISABLED: '1', ...env, HANDRAIL_PARENT_PIPE: '3' },
    extendEnv: false,
    stdio: ['ignore', output, output, 'pipe'],
    all: true,
    stripFinalNewline: false,
    killDescendants: true,
    forceKillAfterDelay: insistAfterMs,
    cancelSignal,
    reject: false,
  })
}
