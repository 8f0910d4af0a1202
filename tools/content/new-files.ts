import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { contentFolders } from '@/i18n/content-folders'
import { PlainFailure, UsageError } from '../../bin/plain-command'
import { root } from '../../bin/settings'

/**
 * Returns the folder to read and write: the one that was asked for, else CONTENT_DIR, else the product itself. It may be one that is yet to
 * be made.
 */
export function targetFolder(dir: string | undefined): string {
  const asked = dir && resolve(dir)
  if (asked && statSync(asked, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new UsageError(`--dir must be a folder, and ${dir} is a file.`)
  process.chdir(root)
  if (asked) process.env.CONTENT_DIR = asked
  return contentFolders().at(-1) ?? root
}

/** Returns `CONTENT_DIR=… `, to stand before a command that reads a folder, or nothing where it is the product. */
export function settingFor(folder: string): string {
  return folder === root.replace(/\/$/, '') ? '' : `CONTENT_DIR=${folder} `
}

/** Returns the name that an option gives, else one for the id: `acme-books` is called Acme Books until somebody says otherwise. */
export function nameFor(id: string, given: string | undefined, option: string): string {
  if (given?.trim() === '') throw new UsageError(`--${option} must not be empty.`)
  if (given !== undefined) return given
  return id
    .split('-')
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join(' ')
}

/** Writes files into a folder and names each. Throws a `PlainFailure`, and writes nothing, when one of them is there. */
export function writeNewFiles(folder: string, files: readonly { path: string; text: string }[]): void {
  const existing = files.filter(({ path }) => existsSync(join(folder, path)))
  if (existing.length > 0)
    throw new PlainFailure(
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
