import type { z } from 'zod'
import type words from '@/messages/en/api.json'
import type { ApiCaller, Scope } from './keys/api-key'
import type { Problem, ProblemCode } from './problem'

export type OperationId = keyof typeof words.operations

type Nothing = Record<string, never>

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : Nothing

/** One call, authorized and parsed. */
export type Call<Params = Nothing, Query = Nothing, Body = Nothing> = {
  caller: ApiCaller
  params: Params
  query: Query
  body: Body
  /** Names the request when it may be sent again: no two keys and no two callers share one. */
  requestKey?: string
  /** Does something after the answer has gone out. */
  later: Later
}

/** Takes work that outlives its request. */
export type Later = (work: () => Promise<void>) => void

type Definition<Params, Query, Body, Answer> = {
  /** Also the key of its words in `messages/<locale>/api.json`. */
  id: OperationId
  group: keyof typeof words.groups
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** The path below /api/v1, with parameters in braces: `/onboardings/{onboardingId}`. */
  path: `/${string}`
  /** What a key must be allowed to do. `none` needs no key. */
  scope: Scope | 'none'
  params?: Params
  query?: Query
  body?: Body
  /** The status of success: 200 unless another is given, and 204 without an answer. */
  status?: 200 | 201 | 202
  /** The form of the answer. Fields that it does not name are left out. */
  answer?: Answer
  /** The refusals of `run`, besides those that every operation has. */
  problems?: ProblemCode[]
  /** Whether it takes an Idempotency-Key. */
  isIdempotent?: boolean
  /** Returns the path below /api/v1 of what was created. */
  locate?(answer: Output<Answer>): string
}

type Result<Answer> = Promise<(Answer extends z.ZodType ? z.input<Answer> : undefined) | Problem>

/** An operation whose call and answer can be of any form. */
export type Operation = Definition<z.ZodObject, z.ZodObject, z.ZodType, z.ZodType> & {
  run(call: Call<unknown, unknown, unknown>): Promise<unknown>
}

/**
 * Defines one operation of the API: what it takes, what it answers, and `run`, which calls one verb of the domain. The schemas parse
 * the call, and the OpenAPI document, the reference page and the tests over all operations are made from them. To add an operation,
 * define it in `lib/api/operations/`, list it in `lib/api/operations.ts`, and write its words and those of its new fields in
 * `messages/<locale>/api.json`. `run` gets values that are parsed and a caller whose key has the scope. It returns a `Problem` for
 * what it refuses; an id of nothing, or of something that the caller may not see, is `notFound`.
 */
export function defineOperation<
  Params extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
  Answer extends z.ZodType | undefined = undefined,
>(
  definition: Definition<Params, Query, Body, Answer> & {
    run(call: Call<Output<Params>, Output<Query>, Output<Body>>): Result<Answer>
  },
): Operation {
  // The schemas that parse a call are those that `run` was typed by.
  return definition as unknown as Operation
}
