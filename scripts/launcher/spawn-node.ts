import { execa } from 'execa'
import { root } from './folders'

type Options = {
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
export function spawnNode(args: string[], { env = process.env, words = 'pipe', cancelSignal }: Options) {
  const preload = new URL('./follow-parent.mjs', import.meta.url).href
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
