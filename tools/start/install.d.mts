/** Runs `npm ci` unless what the lockfile lists is in node_modules already; ends the process when that fails. */
export function ensureInstalled(root: string): void
export function isInstalled(root: string): boolean
