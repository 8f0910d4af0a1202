import { createHmac, hkdfSync } from 'node:crypto'
import { getConnectors } from '@/lib/connection/registry'
import { getKeyRing, type KeyRing } from '@/lib/platform/secrets/key-ring'

/**
 * Keyed hashes of what a test signs in with, in the environment of the ERP that it asks. Without SECRET_KEYS nobody can try passwords against
 * them.
 */
export type Fingerprints = {
  /** The user at the ERP company: the fields that are required and no secret, in any letter case. */
  erpUser: Buffer
  /** The ERP company: the first of these fields. */
  erpCompany: Buffer
  /** Everything that is sent, secrets too. */
  credentials: Buffer
}

/**
 * Returns the fingerprints of some credentials under each key of the ring, the first key's first. What was written before
 * the keys changed is found by an older one.
 */
export function fingerprintsOf(
  connectorId: string,
  credentials: Record<string, string>,
  {
    onboardingId,
    environment,
    ring = getKeyRing(),
  }: { onboardingId: string; environment?: string; ring?: KeyRing },
): [Fingerprints, ...Fingerprints[]] {
  const fields = getConnectors().get(connectorId)?.credentialFields ?? []
  const names = fields
    .filter(({ isSecret, isRequired, made }) => isRequired && !isSecret && !made)
    .map(({ name }) => name)
  // Some ERPs take a key alone, or a consent. No field names the user there, so refusals are counted by onboarding.
  const user =
    names.length > 0 ? names.map((name) => (credentials[name] ?? '').toLowerCase()) : [onboardingId]
  // Users, passwords and limits of one environment are not those of another.
  const at = environment === undefined ? [] : [environment]
  const all = Object.entries(credentials).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const under = ({ key }: KeyRing[number]): Fingerprints => {
    const hash = (kind: string, value: unknown) =>
      createHmac('sha256', derivedFrom(key))
        .update(JSON.stringify([kind, connectorId, value, ...at]))
        .digest()
    return {
      erpUser: hash('user', user),
      erpCompany: hash('company', user[0] ?? ''),
      credentials: hash('credentials', all),
    }
  }
  const [first, ...others] = ring
  return [under(first), ...others.map(under)]
}

/** Derives a key of its own, so that the sealing key serves one purpose. */
function derivedFrom(key: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'handrail fingerprints of credentials', 32))
}
