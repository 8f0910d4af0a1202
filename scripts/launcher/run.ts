import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { root } from './folders'
import { signalGroup, spawnNode } from './spawn-node'

export type Ran = { code: number; stdout: string; output: string }

type Options = { env?: NodeJS.ProcessEnv; echo?: boolean }

const running = new Set<ChildProcess>()
let isStopping = false

/** Runs a Node command to its end and keeps what it said; `echo` shows it as well. */
export function run(args: string[], { env, echo = false }: Options = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawnNode(args, { env })
    const ran: Ran = { code: 1, stdout: '', output: '' }
    running.add(child)
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      ran.stdout += text
      ran.output += text
      if (echo) process.stdout.write(text)
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      ran.output += text
      if (echo) process.stderr.write(text)
    })
    child.on('error', reject)
    child.on('close', (code) => {
      running.delete(child)
      // Nobody waits for a command that was stopped with everything else.
      if (!isStopping) resolve({ ...ran, code: code ?? 1 })
    })
  })
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
  isStopping = true
  for (const child of running) signalGroup(child, 'SIGTERM')
}
