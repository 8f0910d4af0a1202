import { type ChildProcess, spawn } from 'node:child_process'
import { root } from './folders'

type Options = { env?: NodeJS.ProcessEnv; log?: number }

/**
 * A child on this very Node that ends when this process ends, however it ends. It leads a process group of its own, so
 * that Ctrl-C reaches it through us and in our order. `log`: a file for its words instead of pipes.
 */
export function spawnNode(args: string[], { env = process.env, log }: Options = {}): ChildProcess {
  const preload = new URL('./follow-parent.mjs', import.meta.url).href
  const words = log ?? 'pipe'
  return spawn(process.execPath, ['--import', preload, ...args], {
    cwd: root,
    detached: true,
    env: { NEXT_TELEMETRY_DISABLED: '1', ...env, HANDRAIL_PARENT_PIPE: '3' },
    stdio: ['ignore', words, words, 'pipe'],
  })
}

/** Signals a child and whatever it has started. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
