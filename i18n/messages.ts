import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Messages } from './app-config'
import { contentFolders } from './content-folders'

const catalogues = new Map<string, Promise<Messages>>()

/**
 * Returns all words of one locale: `messages/<locale>/a/b.json` becomes `{ a: { b: … } }`. In production the files are read
 * once, in development each time.
 */
export function loadMessages(locale: string): Promise<Messages> {
  const loaded = catalogues.get(locale)
  // biome-ignore lint/style/noProcessEnv: Next sets it itself, and i18n may import nothing of ours
  if (loaded && process.env.NODE_ENV === 'production') return loaded
  const catalogue = readCatalogue(locale)
  catalogues.set(locale, catalogue)
  return catalogue
}

/** Adds the words of guides outside the product to the product's own, which win where both have a file. */
async function readCatalogue(locale: string): Promise<Messages> {
  const [own, ...outside] = contentFolders().map((folder) => join(folder, 'messages', locale))
  const words = await readFolder(own ?? '')
  for (const folder of outside) {
    for (const part of ['erps', 'guides']) {
      words[part] = Object.assign(await readFolder(join(folder, part)), words[part])
    }
  }
  // The type has the keys of the English files. messages.test.ts holds the files of every locale to the same keys.
  return words as Messages
}

type Words = { [key: string]: string | Words }

async function readFolder(folder: string): Promise<Words> {
  if (!existsSync(folder)) return {}
  const entries = (await readdir(folder, { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() || entry.name.endsWith('.json'),
  )
  const pairs = await Promise.all(
    entries.map(async (entry): Promise<[string, Words]> => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return [entry.name, await readFolder(path)]
      return [entry.name.replace(/\.json$/, ''), JSON.parse(await readFile(path, 'utf8'))]
    }),
  )
  return Object.fromEntries(pairs)
}
