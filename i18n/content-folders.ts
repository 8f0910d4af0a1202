import { resolve } from 'node:path'

/**
 * Returns the folders that hold `guides` and `messages`: the product's own and, if CONTENT_DIR names one, a second folder
 * outside the product.
 */
export function contentFolders(): string[] {
  // biome-ignore lint/style/noProcessEnv: i18n may import nothing of ours, and lib/platform/env parses far more than this
  const outside = process.env.CONTENT_DIR
  return [...new Set([process.cwd(), ...(outside ? [resolve(outside)] : [])])]
}
