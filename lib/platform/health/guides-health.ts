/**
 * How the guides of this process are: `leftOut` means that some are not served because of faults, `changeRefused` that a change of the
 * content outside the product has faults and was not taken over.
 */
export type GuidesHealth = 'ok' | 'leftOut' | 'changeRefused'

// Next makes a copy of a module for each of its entries, and all of them must know the same.
const shared = globalThis as { handrailGuidesHealth?: GuidesHealth }

/** Records the state of the guides for `/readyz`. Call it when a process has loaded them, and after each change of CONTENT_DIR. */
export function noteGuidesHealth(health: GuidesHealth): void {
  shared.handrailGuidesHealth = health
}

export function getGuidesHealth(): GuidesHealth {
  return shared.handrailGuidesHealth ?? 'ok'
}
