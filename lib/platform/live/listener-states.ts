import 'server-only'
import { getLog } from '@/lib/platform/log'

/** `deaf` listens and does not hear: most often a pooler in transaction mode stands in between. */
export type ListenerState = 'connecting' | 'hearing' | 'deaf'

type Noted = { name: string; state: ListenerState }

const shared = globalThis as { handrailListeners?: Map<symbol, Noted> }

/** Returns the listeners of this process and what they do. */
export function listListeners(): Noted[] {
  return [...(shared.handrailListeners?.values() ?? [])]
}

/** Returns whether a listener of this process does not hear what is sent to it. */
export function isAnyListenerDeaf(): boolean {
  return listListeners().some(({ state }) => state === 'deaf')
}

/** Notes what a listener does. A deaf one stays deaf until it hears, however often it connects. */
export function noteListener(key: symbol, name: string, state: ListenerState): void {
  shared.handrailListeners ??= new Map()
  const previous = shared.handrailListeners.get(key)?.state
  if (previous === state || (previous === 'deaf' && state === 'connecting')) return
  shared.handrailListeners.set(key, { name, state })
  if (state === 'deaf')
    getLog().error({ listener: name, remedy }, 'this process listens to the database and hears nothing')
  if (previous === 'deaf') getLog().info({ listener: name }, 'this process hears the database again')
}

export function forgetListener(key: symbol): void {
  shared.handrailListeners?.delete(key)
}

const remedy =
  'Set DATABASE_DIRECT_URL to the address of the same database without a pooler in transaction mode. See docs/operations/database.md.'
