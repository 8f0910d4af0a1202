import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { contentFolders } from '@/i18n/content-folders'
import { loadSettings, root } from '../../bin/settings'

/** Says why a command cannot do what it was asked. Its message is printed without the usage. */
export class CommandError extends Error {}

/** Returns the folder to write into: the one that was asked for, else CONTENT_DIR, else the product itself. */
export function targetFolder(dir: string | undefined): string {
  const asked = dir && resolve(dir)
  process.chdir(root)
  loadSettings()
  if (asked) process.env.CONTENT_DIR = asked
  return contentFolders().at(-1) ?? root
}

/** Returns `CONTENT_DIR=… `, to stand before a command that reads a folder, or nothing where it is the product. */
export function settingFor(folder: string): string {
  return folder === root.replace(/\/$/, '') ? '' : `CONTENT_DIR=${folder} `
}

/** Returns a name for an id: `acme-books` is called Acme Books until somebody says otherwise. */
export function nameFrom(id: string): string {
  return id
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ')
}

/** Writes files into a folder and names each. Throws a `CommandError`, and writes nothing, when one of them is there. */
export function writeNewFiles(folder: string, files: readonly { path: string; text: string }[]): void {
  const existing = files.filter(({ path }) => existsSync(join(folder, path)))
  if (existing.length > 0)
    throw new CommandError(
      `Nothing was written, for this is there:\n${existing.map(({ path }) => `  ${path}`).join('\n')}`,
    )
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text, { flag: 'wx' })
    console.log(
      `Wrote ${relative(process.cwd(), resolve(folder, path)).replace(/^\.\..*/, join(folder, path))}`,
    )
  }
}

/** Runs a command and prints why it failed, with its usage where the options were wrong. */
export function runCommand(main: (args: string[]) => void, usage: string): void {
  try {
    main(process.argv.slice(2))
  } catch (error) {
    console.error(error instanceof CommandError ? error.message : `${(error as Error).message}\n\n${usage}`)
    process.exitCode = 1
  }
}
