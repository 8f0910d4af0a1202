import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { open, seal } from '@/lib/platform/secrets/seal'
import { hourMs, minuteMs } from '@/lib/platform/time'
import { Problem } from './problem'

/** Milliseconds for which the same key gets the same answer. */
export const answerKeptMs = 24 * hourMs

/** Milliseconds after which a request without an answer is one whose process died. No operation takes this long. */
const abandonedMs = 2 * minuteMs

type SentRequest = { keyId: string; idempotencyKey: string; method: string; path: string; body: string }

const answerSchema = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
})

/** An answer of an operation. `body` is JSON, or empty. */
export type Answer = z.infer<typeof answerSchema>

type Fingerprint = Uint8Array<ArrayBuffer>

type Claim = { id: string; at: Date }

/**
 * Answers a request that may be sent again. The first one with its key runs. The same one sent again gets the first answer, which is
 * kept sealed because it may hold a link. A problem has had no effect, so it is not kept, and the key can be used again.
 */
export async function answerOnce(
  request: SentRequest,
  run: () => Promise<Answer | Problem>,
): Promise<Answer | Problem> {
  const fingerprint = fingerprintOf(request)
  const claim = await claimKey(request, fingerprint)
  if (!claim) return repeatAnswer(request, fingerprint)
  let answer: Answer | Problem | undefined
  try {
    answer = await run()
    return answer
  } finally {
    if (answer && !(answer instanceof Problem)) await keepAnswer(claim, answer)
    else await db.idempotentRequest.deleteMany({ where: claim })
  }
}

function fingerprintOf({ method, path, body }: SentRequest): Fingerprint {
  return Uint8Array.from(createHash('sha256').update(`${method} ${path}\n${body}`).digest())
}

/** Takes the key for this request. Returns undefined when another request has it. */
async function claimKey(
  { keyId, idempotencyKey }: SentRequest,
  fingerprint: Fingerprint,
): Promise<Claim | undefined> {
  const at = databaseNow()
  const forgotten = new Date(at.getTime() - answerKeptMs)
  const abandoned = new Date(at.getTime() - abandonedMs)
  const rows = await db.$queryRaw<Claim[]>`
    insert into "IdempotentRequest" as held (id, "apiKeyId", key, fingerprint, at)
    values (${randomUUID()}::uuid, ${keyId}::uuid, ${idempotencyKey}, ${fingerprint}, ${at})
    on conflict ("apiKeyId", key) do update
      set fingerprint = excluded.fingerprint, at = excluded.at, "answerSealed" = null
      where held.at < ${forgotten}
        or (held."answerSealed" is null and held.at < ${abandoned} and held.fingerprint = excluded.fingerprint)
    returning id, at`
  return rows[0]
}

async function repeatAnswer(
  { keyId, idempotencyKey }: SentRequest,
  fingerprint: Fingerprint,
): Promise<Answer | Problem> {
  const row = await db.idempotentRequest.findUnique({
    where: { apiKeyId_key: { apiKeyId: keyId, key: idempotencyKey } },
    select: { id: true, fingerprint: true, answerSealed: true },
  })
  if (row && Buffer.compare(row.fingerprint, fingerprint) !== 0) return new Problem('idempotencyKeyReused')
  const kept = row?.answerSealed ? await open(row.answerSealed, bindingOf(row.id)) : undefined
  // Its first request goes on, or has just failed.
  if (kept === undefined) return new Problem('idempotencyKeyInUse', { retryAfter: 1 })
  const answer = answerSchema.parse(JSON.parse(kept))
  return { ...answer, headers: { ...answer.headers, 'idempotency-replayed': 'true' } }
}

async function keepAnswer(claim: Claim, answer: Answer): Promise<void> {
  const answerSealed = await seal(JSON.stringify(answer), bindingOf(claim.id))
  await db.idempotentRequest.updateMany({ where: claim, data: { answerSealed } })
}

function bindingOf(id: string) {
  return { table: 'IdempotentRequest', id }
}
