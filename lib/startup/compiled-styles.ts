import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The file beside a build's pages that holds the styles of all of them. */
const stylesFile = 'handrail-styles.css'

/** How Next notes for a page which file of styles its HTML has to name. */
const notedStyles = /\{"path":"(static\/chunks\/[^"]+\.css)","inlined":false\}/g

// The bundles of a page and the server that holds them are separate instances of this module in one process.
const shared = globalThis as { handrailStyles?: string }

/**
 * Takes the styles out of a build's pages and puts them beside these, so that each page can have them in its HTML instead of waiting
 * for a file. `server` and `assets` are the build's folders of pages and of files for browsers.
 */
export function takeStylesOut(server: string, assets: string): void {
  const found = new Set<string>()
  for (const file of readdirSync(server, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('_client-reference-manifest.js')) continue
    const path = join(server, file)
    const text = readFileSync(path, 'utf8')
    for (const [, styles = ''] of text.matchAll(notedStyles)) found.add(styles)
    writeFileSync(path, text.replace(notedStyles, '').replaceAll(/\[,+\]/g, '[]'))
  }
  // With several files their order would count, and with none the pages would have no styles.
  if (found.size !== 1) throw new Error(`The pages of the build name ${found.size} files of styles, not one.`)
  const [name = ''] = found
  const styles = readFileSync(join(assets, name.replace(/^static\//, '')), 'utf8')
  writeFileSync(join(server, stylesFile), styles.replaceAll('url(../', 'url(/_next/static/'))
}

/** Reads the styles of all pages, which each page has in its HTML. Not in development, where Next names their file. */
export function keepStyles(): void {
  // biome-ignore lint/style/noProcessEnv: a constant of the build
  if (process.env.NODE_ENV !== 'production') return
  shared.handrailStyles = readFileSync(join(process.cwd(), '.next/server', stylesFile), 'utf8')
}
