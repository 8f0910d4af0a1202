import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import type { Mistake } from './mistake'
import { namesInRequest } from './names-in-request'

/** Finds secrets in addresses and plain headers, and what an answer may put into a header of ours unseen. */
export function secrets(file: ConnectorFile): Mistake[] {
  const secret = new Set([...secretsOf(file.settings), ...secretsOf(file.credentials)])
  const unchecked = new Set<string>()
  for (const { take } of file.steps)
    for (const [name, { isSecret, shape }] of Object.entries(take ?? {})) {
      if (isSecret) secret.add(name)
      if (shape === undefined || shape === 'text') unchecked.add(name)
    }
  return Object.keys(file.requests).flatMap((request) =>
    namesInRequest(file, request).flatMap(({ name, path, isOpen, isHeader }): Mistake[] => {
      if (isOpen && secret.has(name)) {
        const message = `The secret "${name}" would stand where others log it.`
        return [{ path, message, remedy: 'Send it by one of the authentications.' }]
      }
      if (!isHeader || !unchecked.has(name)) return []
      const message = `"${name}" comes from an answer and stands in a header without a shape.`
      return [{ path, message, remedy: 'Give it the shape token or cookie where it is taken.' }]
    }),
  )
}

function secretsOf(map: Record<string, object>): string[] {
  return Object.entries(map).flatMap(([name, entry]) => ('isSecret' in entry && entry.isSecret ? [name] : []))
}
