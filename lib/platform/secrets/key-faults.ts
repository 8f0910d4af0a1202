import 'server-only'
import { db } from '@/lib/platform/db'
import type { SecretKey } from '@/lib/platform/env'
import { countByKey, sampleOfKey } from './key-counts'
import { getKeyRing, type KeyRing } from './key-ring'
import { open, seal } from './seal'

/**
 * `wrong`: the ring has a key of this name, and it is not the one that sealed what is in the database. `lost`: the database holds
 * texts under a key that the ring does not have.
 */
export type KeyFault = { kind: 'wrong'; keyId: string } | { kind: 'lost'; keyId: string; count: number }

/**
 * Compares the ring with the keys that have sealed something in the database. A key that is new here, and fits, is noted. A key
 * that has left the ring and seals nothing any more is forgotten. The texts are looked through only when a key is new or gone.
 */
export async function findKeyFaults(ring: KeyRing = getKeyRing()): Promise<KeyFault[]> {
  const noted = await db.sealingKey.findMany({ select: { id: true, proof: true } })
  const proofs = new Map(noted.map(({ id, proof }) => [id, proof]))
  const faults: KeyFault[] = []
  for (const key of ring)
    if (!(await fits(key, proofs.get(key.id)))) faults.push({ kind: 'wrong', keyId: key.id })
  const isKnown = (id: string) => ring.some((key) => key.id === id)
  const isSettled = ring.every(({ id }) => proofs.has(id)) && noted.every(({ id }) => isKnown(id))
  if (isSettled) return faults
  const counts = await countByKey()
  for (const [keyId, count] of counts)
    if (keyId !== 'unknown' && !isKnown(keyId)) faults.push({ kind: 'lost', keyId, count })
  if (faults.length > 0) return faults
  await note(ring, counts)
  // Another process may have noted another key under the same name first.
  return findKeyFaults(ring)
}

/** A key without a proof fits if it opens any of the texts under its name. One that was tampered with must not count against it. */
async function fits(key: SecretKey, proof: string | undefined): Promise<boolean> {
  if (proof !== undefined) return (await open(proof, bindingOf(key.id), [key])) !== undefined
  const samples = await sampleOfKey(key.id)
  for (const { boundTo, id, sealed } of samples)
    if ((await open(sealed, { table: boundTo, id }, [key])) !== undefined) return true
  return samples.length === 0
}

async function note(ring: KeyRing, counts: Map<string, number>): Promise<void> {
  const data = ring.map(async (key) => ({ id: key.id, proof: await proofOf(key) }))
  await db.sealingKey.createMany({ data: await Promise.all(data), skipDuplicates: true })
  const needed = [...ring.map(({ id }) => id), ...counts.keys()]
  await db.sealingKey.deleteMany({ where: { id: { notIn: needed } } })
}

/** Returns the text by which a key is known again. */
export function proofOf(key: SecretKey): Promise<string> {
  return seal('This key is known here.', bindingOf(key.id), [key])
}

function bindingOf(keyId: string) {
  return { table: 'SealingKey', id: keyId }
}

/** Returns what is wrong with SECRET_KEYS and what to do, as sentences. */
export function describeKeyFaults(faults: KeyFault[]): string {
  const lines = faults.map((fault) =>
    fault.kind === 'wrong'
      ? `The key "${fault.keyId}" of SECRET_KEYS is not the "${fault.keyId}" that sealed what is in this database.`
      : `This database holds ${fault.count} sealed values under the key "${fault.keyId}", which SECRET_KEYS does not have.`,
  )
  const names = faults.map(({ keyId }) => `--key ${keyId}`).join(' ')
  return [
    ...lines,
    'Bring that key back from where your keys are kept, or check that DATABASE_URL is the database that you mean.',
    `Only if the key is lost for good: npm run secrets:lost -- ${names} gives up what it sealed (docs/operations/keys.md).`,
  ].join('\n')
}
