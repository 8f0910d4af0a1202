import type { CredentialField, Made } from '@/connectors/connector'
import { makePrivateKey, publicKeyOf } from './key-pair'

type MadeField = Pick<CredentialField, 'name' | 'made'>

/** Returns the name of the key pair that a made value is of, or undefined for a key pair and for what is not made. */
export function keyOf(made: Made | undefined): string | undefined {
  if (!made || 'keyPair' in made) return undefined
  return 'certificateOf' in made ? made.certificateOf : made.publicKeyOf
}

/** Returns the fields that are made together with one of them: the key pair, and everything that the ERP gets of it. */
export function madeTogether<Field extends MadeField>(fields: readonly Field[], name: string): Field[] {
  const key = keyOf(fields.find((field) => field.name === name)?.made) ?? name
  return fields.filter((field) => field.name === key || keyOf(field.made) === key)
}

/**
 * Makes the values of all fields that nobody enters: the private keys anew, then what is handed to the ERP of each. `subject` is
 * whom certificates name. Returns the values by field name.
 */
export async function makeValues(
  fields: readonly MadeField[],
  { subject, now }: { subject: string; now: Date },
): Promise<Record<string, string>> {
  const values: Record<string, string> = {}
  const hasCertificate = fields.some(({ made }) => made && 'certificateOf' in made)
  // What writes certificates is large, and most processes never write one.
  const certificates = hasCertificate ? await import('./certificate') : undefined
  const pairs = fields.flatMap(({ name, made }) => (made && 'keyPair' in made ? [{ name, ...made }] : []))
  for (const { name, keyPair: algorithm } of pairs) {
    const privateKey = await makePrivateKey(algorithm)
    values[name] = privateKey
    for (const { name: other, made } of fields) {
      if (certificates && made && 'certificateOf' in made && made.certificateOf === name) {
        const { days } = made
        values[other] = await certificates.makeCertificate({
          privateKey,
          algorithm,
          subject,
          from: now,
          days,
        })
      }
      if (made && 'publicKeyOf' in made && made.publicKeyOf === name)
        values[other] = await publicKeyOf(privateKey, algorithm, made.as)
    }
  }
  return values
}
