import 'server-only'
import type { Attributes } from '@opentelemetry/api'
import type { ReadableSpan } from '@opentelemetry/sdk-trace'
import { withoutTokens } from '@/lib/platform/log'

/**
 * Returns a span as it may leave the house: no token in its name or its values, no query of an address, and of an error only its kind,
 * because a message may hold what somebody typed.
 */
export function harmlessSpan(span: ReadableSpan): ReadableSpan {
  return Object.create(span, {
    name: { value: harmless(span.name) },
    attributes: { value: harmlessAttributes(span.attributes) },
    status: { value: { code: span.status.code } },
    events: {
      value: span.events.map((event) => ({
        ...event,
        attributes: harmlessAttributes(event.attributes ?? {}),
      })),
    },
  })
}

function harmlessAttributes(attributes: Attributes): Attributes {
  const kept = Object.entries(attributes).filter(([name]) => !/message|stacktrace|^url\.query$/.test(name))
  return Object.fromEntries(
    kept.map(([name, value]) => [name, typeof value === 'string' ? harmless(value) : value]),
  )
}

/** The route of a page, as Next names it, holds the word token and none. */
const route = /^(?:[A-Z]+ )?(?:\/\[locale\])?\/[a-z-]+\/\[token\](?:\/page|\/route)?$/

function harmless(text: string): string {
  return route.test(text) ? text : withoutTokens(text).replace(/\?\S*/g, '')
}
