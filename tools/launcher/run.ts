import { join } from 'node:path'
import { execa } from 'execa'
import { root } from '../../bin/settings'

/** The end of a command. `output` is stdout and stderr together. */
export type CommandResult = { code: number; stdout: string; output: string }

type Options = { env?: NodeJS.ProcessEnv; echo?: boolean }

const stopping = new AbortController()

/** Runs a Node command to its end and returns its output, which `echo` also shows. */
export async function run(args: string[], { env, echo = false }: Options = {}): Promise<CommandResult> {
  const cancelSignal = stopping.signal
  const result = await spawnNode(args, { env, output: echo ? ['pipe', 'inherit'] : 'pipe', cancelSignal })
  // The launcher is stopping, so nothing may go on after this command.
  if (cancelSignal.aborted) return new Promise(() => undefined)
  if (result.cause) throw result.cause
  return { code: result.exitCode ?? 1, stdout: result.stdout, output: result.all }
}

/** Runs a tool that npm installed. */
export function runTool(file: string, args: string[], options?: Options): Promise<CommandResult> {
  return run([join(root, 'node_modules', file), ...args], options)
}

/** Runs a TypeScript file of this project under the conditions of a server. */
export function runScript(file: string, args: string[], options?: Options): Promise<CommandResult> {
  return run(['--conditions=react-server', '--import', 'tsx', join(root, file), ...args], options)
}

/** Stops all commands that are running. */
export function stopRunning(): void {
  stopping.abort()
}

type SpawnOptions = {
  env?: NodeJS.ProcessEnv
  /** The folder to run in, if not the project's. */
  cwd?: string
  /** The target of the output: this process, the screen as well, or an open file. */
  output?: 'pipe' | ['pipe', 'inherit'] | number
  cancelSignal?: AbortSignal
}

const forceAfterMs = 6_000

/**
 * Starts a child on the same Node, which ends when this process ends for any reason. The child leads a process group of
 * its own, so that Ctrl-C reaches only this process, which stops its children in order. A signal also reaches the
 * child's own children, and they are killed if they do not end.
 */
export function spawnNode(
  args: string[],
  { env = process.env, cwd = root, output = 'pipe', cancelSignal }: SpawnOptions,
) {
  const preload = new URL('../start/follow-parent.mjs', import.meta.url).href
  // The types of execa do not allow a file descriptor.
  const outputs = output as 'pipe'
  return execa(process.execPath, ['--import', preload, ...args], {
    cwd,
    env: { NEXT_TELEMETRY_DISABLED: '1', ...env, HANDRAIL_PARENT_PIPE: '3' },
    extendEnv: false,
    stdio: ['ignore', outputs, outputs, 'pipe'],
    all: true,
    stripFinalNewline: false,
    killDescendants: true,
    forceKillAfterDelay: forceAfterMs,
    cancelSignal,
    reject: false,
  })
}
