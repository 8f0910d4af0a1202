import 'server-only'

/** How many streams this process holds open, and for one reader. */
const maxStreams = { inAll: 500, forOne: 20 }

const shared = globalThis as { handrailStreams?: Map<string, number> }

/** Takes a place for a stream; undefined when there is none left. Answers how to leave it. */
export function acquireStreamSlot(staffId: string): (() => void) | undefined {
  shared.handrailStreams ??= new Map()
  const taken = shared.handrailStreams
  const own = taken.get(staffId) ?? 0
  const all = [...taken.values()].reduce((sum, count) => sum + count, 0)
  if (own >= maxStreams.forOne || all >= maxStreams.inAll) return undefined
  taken.set(staffId, own + 1)
  return () => {
    const left = (taken.get(staffId) ?? 1) - 1
    if (left > 0) taken.set(staffId, left)
    else taken.delete(staffId)
  }
}
