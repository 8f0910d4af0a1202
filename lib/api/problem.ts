import { currentRequest } from '@/lib/platform/server/request-context'
import words from '@/messages/en/api.json'
import type { FieldError, FieldErrorCode } from './field-error'

/** The status of every problem that the API answers with. A code never changes its meaning. */
export const problemStatuses = {
  malformedJson: 400,
  keyMissing: 401,
  keyUnknown: 401,
  keyRevoked: 401,
  keyExpired: 401,
  scopeMissing: 403,
  notFound: 404,
  methodNotAllowed: 405,
  idempotencyKeyInUse: 409,
  externalIdTaken: 409,
  archived: 409,
  guideAbsent: 409,
  credentialsMissing: 409,
  erpPaused: 409,
  refusedTooOften: 409,
  sameAsRefused: 409,
  noVendorKey: 409,
  notConnected: 409,
  notReleased: 409,
  credentialsForgotten: 409,
  releaseReplaced: 409,
  bodyTooLarge: 413,
  notJson: 415,
  invalidRequest: 422,
  idempotencyKeyReused: 422,
  tooManyRequests: 429,
  tooManyTests: 429,
  failed: 500,
  unavailable: 503,
} as const satisfies Record<keyof typeof words.problems, number>

export type ProblemCode = keyof typeof problemStatuses

type Details = {
  /** The fields that are wrong. */
  errors?: FieldError[]
  /** Seconds after which the request may be sent again. */
  retryAfter?: number
  headers?: Record<string, string>
}

/** An expected refusal of an API call. It is a value that an operation returns, and is never thrown. */
export class Problem {
  constructor(
    readonly code: ProblemCode,
    readonly details: Details = {},
  ) {}
}

/** A field of the body that does not fit what is known, and why. */
export type WrongField = { path: (string | number)[]; code: FieldErrorCode }

/** Returns a refusal because of these fields of the body. */
export function invalidFields(fields: WrongField[]): Problem {
  const errors = fields.map(({ path, code }) => ({ pointer: pointerTo(path), code }))
  return new Problem('invalidRequest', { errors })
}

/** Returns the JSON pointer (RFC 6901) to a member of the body, as the fragment of a URI: `#/company`. */
export function pointerTo(path: readonly PropertyKey[]): string {
  const steps = path.map((step) =>
    encodeURIComponent(String(step).replaceAll('~', '~0').replaceAll('/', '~1')),
  )
  return `#${steps.map((step) => `/${step}`).join('')}`
}

/** Returns the answer of a problem, as problem details (RFC 9457). It never repeats a value that was sent. */
export function problemResponse({ code, details }: Problem): Response {
  const { errors, retryAfter, headers } = details
  const status = problemStatuses[code]
  const body = {
    type: `urn:handrail:problem:${code}`,
    title: words.problems[code],
    status,
    code,
    ...(errors && { errors }),
    requestId: currentRequest()?.requestId ?? '',
  }
  return Response.json(body, {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(status === 401 && { 'www-authenticate': 'Bearer realm="Handrail"' }),
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      ...headers,
    },
  })
}
