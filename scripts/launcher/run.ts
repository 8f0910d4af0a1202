import { join } from 'node:path'
import { root } from './folders'
import { spawnNode } from './spawn-node'

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
