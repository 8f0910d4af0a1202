import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

type Messages = { [key: string]: string | Messages }

const catalogues = new Map<string, Promise<Messages>>()

/** All words of one locale: `messages/<locale>/a/b.json` becomes `{ a: { b: … } }`. Read once; each time in development. */
export function loadMessages(locale: string): Promise<Messages> {
  const known = catalogues.get(locale)
  // biome-ignore lint/style/noProcessEnv: set by Next itself, and nothing of ours may be imported here
  if (known && process.env.NODE_ENV === 'production') return known
  const catalogue = readFolder(join(process.cwd(), 'messages', locale))
  catalogues.set(locale, catalogue)
  return catalogue
}

async function readFolder(folder: string): Promise<Messages> {
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
