/** Runs `npm ci` unless node_modules already holds what the lockfile lists. Ends the process when it fails. */
export function ensureInstalled(root: string): void
/** Returns whether node_modules holds what the lockfile lists. */
export function isInstalled(root: string): boolean
