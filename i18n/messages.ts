import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentFolders } from './content-folders'

type Messages = { [key: string]: string | Messages }

const catalogues = new Map<string, Promise<Messages>>()

/** All words of one locale: `messages/<locale>/a/b.json` becomes `{ a: { b: … } }`. Read once; each time in development. */
export function loadMessages(locale: string): Promise<Messages> {
  const known = catalogues.get(locale)
  // biome-ignore lint/style/noProcessEnv: set by Next itself, and nothing of ours may be imported here
  if (known && process.env.NODE_ENV === 'production') return known
  const catalogue = readCatalogue(locale)
  catalogues.set(locale, catalogue)
  return catalogue
}

/** From outside the product come the words of guides alone, and none in place of the product's. */
async function readCatalogue(locale: string): Promise<Messages> {
  const [own, ...outside] = contentFolders().map((folder) => join(folder, 'messages', locale))
  const words = await readFolder(own ?? '')
  for (const folder of outside) {
    for (const part of ['erps', 'guides']) {
      words[part] = { ...(await readFolder(join(folder, part))), ...(words[part] as Messages) }
    }
  }
  return words
}

async function readFolder(folder: string): Promise<Messages> {
  if (!existsSync(folder)) return {}
  const entries = await readdir(folder, { withFileTypes: true })
  const pairs = await Promise.all(
    entries.map(async (entry): Promise<[string, Messages]> => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return [entry.name, await readFolder(path)]
      return [entry.name.replace(/\.json$/, ''), JSON.parse(await readFile(path, 'utf8'))]
    }),
  )
  return Object.fromEntries(pairs)
}
