const shared = globalThis as { handrailLeftOutGuides?: ReadonlySet<string> }

/** Notes which guides this process serves without, because their files have faults. The server calls it once, when it starts. */
export function leaveGuidesOut(ids: ReadonlySet<string>): void {
  shared.handrailLeftOutGuides = ids
}

/** Returns the ids of the guides that are left out. */
export function listGuidesLeftOut(): string[] {
  return [...(shared.handrailLeftOutGuides ?? [])].sort()
}
