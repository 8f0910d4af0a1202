import { existsSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'

/** Throws when a command imports something that is not in the tree: Node would say so only when somebody runs the command. */
export async function checkImports(commands: string[]): Promise<void> {
  const [first = ''] = commands
  const imports = new Set(commands.flatMap((file) => importsOf(readFileSync(file, 'utf8'))))
  // Node resolves as it will when a command runs: from the folder of the commands, as a module.
  const script = `for (const name of ${JSON.stringify([...imports])}) console.log(name, import.meta.resolve(name))`
  const options = ['--input-type=module', '--eval', script]
  const { stdout } = await execa(process.execPath, options, { cwd: dirname(first) })
  const missing = stdout.split('\n').filter((line) => !existsSync(fileURLToPath(line.split(' ')[1] ?? '')))
  if (missing.length > 0)
    throw new Error(`The commands import what is not in the tree:\n${missing.join('\n')}`)
}

/** Returns the packages that a bundled file imports. */
function importsOf(text: string): string[] {
  const names = [...text.matchAll(/^(?:import|\} from) ?(?:.*? from )?"([^"]+)";$/gm)].map(
    ([, name = '']) => name,
  )
  const later = [...text.matchAll(/\bimport\("([^"]+)"\)/g)].map(([, name = '']) => name)
  return [...names, ...later].filter((name) => !isBuiltin(name) && !name.startsWith('.'))
}
