import type { Place } from '@/connectors/connector'

/** As the ERP names it, with the part of the company behind it. */
export function nameOfPlace({ name, part }: Place): string {
  return part ? `${name} (${part})` : name
}
