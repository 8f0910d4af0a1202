type Stop = () => unknown

// Next bundles this file once for each part of the product, so the state stands where all the copies find it.
const shared = globalThis as { handrailShutdown?: { stops: Set<Stop>; hasBegun: boolean } }

function state() {
  shared.handrailShutdown ??= { stops: new Set(), hasBegun: false }
  return shared.handrailShutdown
}

/**
 * Has something stopped when the server ends, such as a stream that would never finish by itself. What is registered later than
 * that stops at once. Returns a function that takes the registration back.
 */
export function onShutdown(stop: Stop): () => void {
  const { stops, hasBegun } = state()
  if (hasBegun) stop()
  else stops.add(stop)
  return () => void stops.delete(stop)
}

/** Stops all that has been registered, side by side. Resolves when everything has stopped, and never rejects. */
export async function stopAll(): Promise<void> {
  const { stops } = state()
  state().hasBegun = true
  const stopping = [...stops].map(async (stop) => stop())
  stops.clear()
  await Promise.allSettled(stopping)
}
