import 'server-only'
import type { CredentialField } from '@/connectors/connector'
import { connectors } from '@/connectors/registry'
import { isMet } from '@/guides/branches'
import type { Guide } from '@/guides/guide'

/** The fields that this customer's branch asks for, in the order of the form. */
export function credentialFieldsOf(guide: Guide, answers: Record<string, string>): CredentialField[] {
  const known = connectors.get(guide.connector ?? '')?.credentialFields ?? []
  return guide.tasks
    .filter((task) => task.kind === 'connect' && isMet(task.when, answers))
    .flatMap((task) => task.credentials)
    .filter((credential) => isMet(credential.when, answers))
    .flatMap(({ field }) => known.find(({ name }) => name === field) ?? [])
}
