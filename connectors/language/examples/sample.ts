import type { Shape } from '@/connectors/language/schema/basics'
import type { ConnectorFile } from '@/connectors/language/schema/connector-file'

/** A text of each shape, for what an example of an answer does not say. */
export const samples: Record<Exclude<Shape, 'address'>, string> = {
  text: 'example',
  token: 'example-token',
  cookie: 'example-session',
  guid: '00000000-0000-4000-8000-000000000000',
  whole: '1',
  boolean: 'true',
  label: 'example',
  email: 'example@example.com',
}

/** Returns what is taken for a credential while examples are replayed. */
export function sampleOf(
  { shape = 'text', example }: ConnectorFile['credentials'][string],
  hosts: readonly string[],
): string {
  return example ?? (shape === 'address' ? `https://${hosts[0]}` : samples[shape])
}
