import { execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '@/bin/settings'
import { runScript } from '@/tools/launcher/run'

type Settings = Record<string, string>

export type Process = {
  logs(): string
  /** Ends it with SIGTERM and returns its exit code. */
  stop(): Promise<number | null>
}

/** The files that a container image holds, and Node, in a folder that their user may read and nobody may write to. */
export type BuiltTree = {
  folder: string
  /** Runs a command of `bin` to its end. Returns the last line of its output. */
  run(command: string, args: string[], settings: Settings): Promise<string>
  /** Starts a command of `bin` and waits until its output shows that it is ready. */
  start(command: string, settings: Settings, ready: RegExp): Promise<Process>
  remove(): void
}

/** Builds the tree and puts it into an empty folder. Root runs it as `nobody`, everybody else as themselves. */
export async function placeBuiltTree(): Promise<BuiltTree> {
  const { code, output } = await runScript('tools/tree/build-tree.ts', [])
  if (code !== 0) throw new Error(output)
  const folder = mkdtempSync(join(tmpdir(), 'handrail-tree-'))
  const [tree, node] = [join(folder, 'handrail'), join(folder, 'node')]
  cpSync(join(root, 'dist'), tree, { recursive: true, verbatimSymlinks: true })
  copyFileSync(process.execPath, node)
  execFileSync('chmod', ['-R', 'a+rX,a-w', folder])
  execFileSync('chmod', ['a+x', node])
  const isRoot = process.getuid?.() === 0
  // A process gets these variables alone, without the PATH and HOME of the test run.
  const optionsWith = (env: Settings) => ({
    cwd: '/',
    env: env as NodeJS.ProcessEnv,
    ...(isRoot && { uid: 65_534, gid: 65_534 }),
  })
  return {
    folder: tree,
    async run(command, args, settings) {
      const { stdout } = await promisify(execFile)(
        node,
        [join(tree, `bin/${command}.js`), ...args],
        optionsWith(settings),
      )
      return stdout.trimEnd().split('\n').at(-1) ?? ''
    },
    start: (command, settings, ready) =>
      startProcess(node, [join(tree, `bin/${command}.js`)], optionsWith(settings), ready),
    remove() {
      execFileSync('chmod', ['-R', 'u+w', folder])
      rmSync(folder, { recursive: true })
    },
  }
}

/** Starts a program and waits until its output shows that it is ready. Throws with the output when it ends before that. */
export async function startProcess(
  program: string,
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
  ready: RegExp,
): Promise<Process> {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let logs = ''
  const exited = once(child, 'exit')
  await new Promise<void>((resolve, reject) => {
    const read = (text: Buffer) => {
      logs += text
      if (ready.test(logs)) resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    exited.then(() => reject(new Error(`${args[0]} ended.\n${logs}`)), reject)
  })
  return {
    logs: () => logs,
    async stop() {
      child.kill('SIGTERM')
      return (await exited)[0]
    },
  }
}
