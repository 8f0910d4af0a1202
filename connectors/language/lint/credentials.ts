import { sampleOf } from '@/connectors/language/examples/sample'
import { isOdd } from '@/connectors/language/run/shapes'
import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import type { Mistake } from './mistake'

/** Finds credentials that cannot be odd and say what it means, and those of which no example is known that fits. */
export function credentials({ credentials: all, hosts }: ConnectorFile): Mistake[] {
  const allowed = { domains: hosts, overrideOrigins: [] }
  return Object.entries(all).flatMap(([name, credential]): Mistake[] => {
    const { shape, pattern, odd, example } = credential
    const path = ['credentials', name]
    if (odd && shape === undefined && pattern === undefined)
      return [
        {
          path: [...path, 'odd'],
          part: 'key',
          message: `Nothing says what "${name}" must look like.`,
          remedy: 'Add its shape or its pattern.',
        },
      ]
    if (!isOdd(sampleOf(credential, hosts), credential, allowed)) return []
    return example === undefined
      ? [
          {
            path,
            part: 'key',
            message: `The examples need a "${name}" that fits its pattern.`,
            remedy: 'Write one: example: …',
          },
        ]
      : [
          {
            path: [...path, 'example'],
            message: 'This example does not fit.',
            remedy: 'Write one that does.',
          },
        ]
  })
}
