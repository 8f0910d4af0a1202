import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MessageFile } from '@/lib/translation/files/message-files'
import { faultOf, type MessageFault } from './rule'

/** Whether a file's words belong to an ERP or a guide, whose files say which of them are needed. */
export const isOfGuide = (namespace: string) => namespace.includes('/')

/**
 * Finds messages of the pages that no code asks for. An installation has no code beside its messages, and there nothing is
 * found.
 */
export function unusedKeys(folder: string, files: readonly MessageFile[]): MessageFault[] {
  if (!existsSync(join(folder, 'components'))) return []
  const code = globSync('{app,components,lib,guides,connectors}/**/*.{ts,tsx}', { cwd: folder })
    .filter((file) => !/\.(test|fixture)\.ts$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
  const asked = askedIn(code)
  return files
    .filter(({ namespace }) => !isOfGuide(namespace))
    .flatMap((file) =>
      [...file.texts]
        .filter(([key]) => !asked(key, file))
        .map(([key, text]) =>
          faultOf({ key, text, file }, 'unused', {
            message: `No page asks for the message "${key}".`,
            remedy: 'Remove it in every language.',
          }),
        ),
    )
}

/** Returns a function that says whether code names a key or its ending, by itself or by a template. */
function askedIn(code: string): (key: string, file: MessageFile) => boolean {
  const literals = new Set([...code.matchAll(/(['"])([\w.-]+)\1/g)].map((match) => match[2]))
  const written = new Set([...code.matchAll(/`([\w.-]*\$\{[^`]*)`/g)].map((match) => match[1] ?? ''))
  const templates = [...written].flatMap(keyPattern)
  return (key, { file, namespace }) => {
    const steps = [namespace, ...key.split('.')]
    const endings = steps.map((_, index) => steps.slice(index).join('.'))
    return (
      endings.some((ending) => literals.has(ending)) ||
      endings.some((ending) => templates.some((template) => template.test(ending))) ||
      // The page of a failed server imports its file and reads the keys as properties.
      (code.includes(`@/${file}`) && code.includes(`.${key}`))
    )
  }
}

/**
 * Returns the pattern of the keys that a template can name: `state.${state}.title` names every key of that form. A template
 * of one piece could name anything and yields none.
 */
function keyPattern(template: string): RegExp[] {
  const pattern = template.replace(/\$\{[^}]*\}/g, '*')
  if (!/^[\w.*-]+$/.test(pattern) || !/\w\.|\.\w/.test(pattern)) return []
  return [new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[\\w-]+')}$`)]
}
