import { z } from 'zod'
import type { Trouble } from '@/connectors/ask'
import type { RawAnswer, Tokens } from '@/connectors/connector'
import type { ConsentCause } from '@/connectors/consent'
import type { HttpAnswer } from '@/connectors/http'

/** A token as it may stand in a header. Tokens that hold claims are longer than others. */
const tokenSchema = z.string().regex(/^[\x21-\x7e]{1,8000}$/)

const tokensSchema = z.object({
  access_token: tokenSchema,
  token_type: z.string().regex(/^bearer$/i),
  refresh_token: tokenSchema.optional(),
  expires_in: z.coerce
    .number()
    .positive()
    .max(10 * 365 * 24 * 60 * 60)
    .optional()
    .catch(undefined),
})

const errorSchema = z.object({
  error: z.string().max(100),
  error_description: z.string().catch('').default(''),
})

type ReadTokens =
  | { tokens: Tokens; refused?: undefined; trouble?: undefined }
  | { refused: ConsentCause; raw: RawAnswer; tokens?: undefined; trouble?: undefined }

/** Reads the answer of a token endpoint (RFC 6749, 5.1 and 5.2). Nothing of a good answer is shown to anybody. */
export function readTokens(http: HttpAnswer): ReadTokens | Trouble {
  const { status, body, contentType } = http
  const answer = /\bjson\b/i.test(contentType) ? parse(body) : undefined
  const raw: RawAnswer = { level: 'authentication', httpStatus: status }
  const refusal = errorSchema.safeParse(answer).data
  if (status >= 400 && status < 500 && status !== 429 && refusal) {
    const { error: code, error_description: text } = refusal
    return { refused: causeOf(code), raw: { ...raw, code, text } }
  }
  const tokens = status < 300 ? tokensSchema.safeParse(answer).data : undefined
  if (tokens) return { tokens: toTokens(tokens) }
  const trouble = status === 429 ? 'rateLimited' : status >= 500 ? 'outage' : 'unreadableAnswer'
  return { trouble, raw: { level: 'http', httpStatus: status } }
}

/**
 * Returns why tokens are refused. `invalid_grant` is about the code or the token that renews; all others are about the client that the
 * vendor has registered.
 */
function causeOf(code: string): ConsentCause {
  return code === 'invalid_grant' || code === 'interaction_required' ? 'consentEnded' : 'clientRefused'
}

function toTokens({ access_token, refresh_token, expires_in }: z.output<typeof tokensSchema>): Tokens {
  return {
    accessToken: access_token,
    ...(refresh_token && { refreshToken: refresh_token }),
    ...(expires_in && { tokensEndAt: String(Date.now() + Math.floor(expires_in * 1000)) }),
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
