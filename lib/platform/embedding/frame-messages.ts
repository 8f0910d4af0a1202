/**
 * What a page in a frame tells the page that holds it. `height` is that of its content in CSS pixels. `connected` says that the page
 * shows a connection that a test has proved, or, with the state `attested`, what the customer has confirmed. `exit` asks to close it.
 */
export type FrameEvent =
  | { type: 'ready' }
  | { type: 'height'; height: number }
  | { type: 'connected'; onboardingId: string; externalId?: string; state: 'connected' | 'attested' }
  | { type: 'exit' }

/** The message of an event. `version` changes when a page that knows the earlier one would misread the new one. */
export type FrameMessage = { source: 'handrail'; version: 1 } & FrameEvent

/**
 * Sends an event to the page that holds this one, if its origin is allowed. The browser delivers a message only to the origin that it is
 * addressed to. Does nothing outside of a frame.
 */
export function tellHolder(event: FrameEvent, allowedOrigins: readonly string[]): void {
  if (window.parent === window) return
  const holder = window.location.ancestorOrigins?.[0]
  const origins = holder === undefined ? allowedOrigins : allowedOrigins.filter((origin) => origin === holder)
  const message: FrameMessage = { source: 'handrail', version: 1, ...event }
  for (const origin of origins) window.parent.postMessage(message, origin)
}
