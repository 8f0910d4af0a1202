import { resolve } from 'node:path'

/** Where the content outside the product is read from now, and how often it was replaced since this process began. */
type Served = { folder: string; version: number }

// Next makes a copy of a module for each of its entries, and all of them must read the same files.
const shared = globalThis as { handrailContent?: Served }

/**
 * Returns the folders that hold `guides` and `messages`: the product's own and, if CONTENT_DIR names one, a second folder
 * outside the product. A running server reads a checked copy of that one: see `serveContentFrom`.
 */
export function contentFolders(): string[] {
  const outside = shared.handrailContent?.folder ?? outsideFolder()
  return [...new Set([process.cwd(), ...(outside ? [outside] : [])])]
}

/** Returns the folder that CONTENT_DIR names, or undefined where it names none or the product itself. */
export function outsideFolder(): string | undefined {
  // biome-ignore lint/style/noProcessEnv: the import rule keeps i18n from lib/platform/env, which checks this setting when the product starts
  const outside = process.env.CONTENT_DIR
  return outside && resolve(outside) !== process.cwd() ? resolve(outside) : undefined
}

/** Lets this process read the content outside the product from another folder, a copy that nobody writes to. */
export function serveContentFrom(folder: string): void {
  shared.handrailContent = { folder, version: contentVersion() + 1 }
}

function contentVersion(): number {
  return shared.handrailContent?.version ?? 0
}

/** Returns a function that computes something from the content once, and anew after the content was replaced. */
export function oncePerContent<T>(compute: () => T): () => T {
  let kept: { version: number; value: T } | undefined
  return () => {
    const version = contentVersion()
    if (kept?.version !== version) kept = { version, value: compute() }
    return kept.value
  }
}
