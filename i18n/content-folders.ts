import { resolve } from 'node:path'

/**
 * The product's own folder and, where CONTENT_DIR names one, a folder outside it. Each holds `guides` and `messages`; the
 * product's comes first.
 */
export function contentFolders(): string[] {
  // biome-ignore lint/style/noProcessEnv: guides and words have to agree on it, and may import nothing that parses the rest
  const outside = process.env.CONTENT_DIR
  return [process.cwd(), ...(outside ? [resolve(outside)] : [])]
}
