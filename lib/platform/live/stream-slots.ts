import 'server-only'

/** How many streams this process keeps open for all readers and for one. */
const maxStreams = { inAll: 500, forOne: 20 }

const shared = globalThis as { handrailStreams?: Map<string, number> }

/** Acquires a slot for a stream. Returns the function that releases it, or undefined when no slot is left. */
export function acquireStreamSlot(staffId: string): (() => void) | undefined {
  shared.handrailStreams ??= new Map()
  const open = shared.handrailStreams
  const own = open.get(staffId) ?? 0
  if (own >= maxStreams.forOne || countOpenStreams() >= maxStreams.inAll) return undefined
  open.set(staffId, own + 1)
  return () => {
    const left = (open.get(staffId) ?? 1) - 1
    if (left > 0) open.set(staffId, left)
    else open.delete(staffId)
  }
}

/** Returns how many streams this process keeps open. */
export function countOpenStreams(): number {
  return [...(shared.handrailStreams?.values() ?? [])].reduce((sum, count) => sum + count, 0)
}
