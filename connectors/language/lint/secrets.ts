import type { Shape } from '@/connectors/language/schema/basics'
import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import type { Mistake } from './mistake'
import { namesInRequest, namesInSettings } from './names-in-request'

/** Finds secrets in addresses and plain headers, and what an answer may put into a header of ours unseen. */
export function secrets(file: ConnectorFile): Mistake[] {
  const secret = secretNames(file)
  const unchecked = uncheckedNames(file)
  const inRequests = Object.keys(file.requests).flatMap((request) => namesInRequest(file, request))
  const open = [...namesInSettings(file), ...inRequests].flatMap(
    ({ name, path, isOpen, isHeader }): Mistake[] => {
      if (isOpen && secret.has(name)) {
        const message = `The secret "${name}" would stand where others log it.`
        return [{ path, message, remedy: 'Send it by one of the authentications.' }]
      }
      if (!isHeader || !unchecked.has(name)) return []
      const message = `"${name}" has no shape, and stands in a header.`
      return [{ path, message, remedy: 'Give it the shape token or cookie in its take.' }]
    },
  )
  return [...open, ...openKeys(file, secret)]
}

/** Finds keys that requests are signed with and that are no secret: one in the file itself, or a value that pages may show. */
function openKeys({ authentications }: ConnectorFile, secret: ReadonlySet<string>): Mistake[] {
  return Object.entries(authentications ?? {}).flatMap(([name, each]) =>
    each.kind !== 'oauth1'
      ? []
      : (['consumerSecret', 'tokenSecret'] as const).flatMap((part): Mistake[] => {
          const [, key = ''] = /^\{(\w+)\}$/.exec(each[part] ?? '') ?? []
          if (each[part] === undefined || secret.has(key)) return []
          const path = ['authentications', name, part]
          const remedy = 'Name a setting or a credential with isSecret: true, such as "{consumerSecret}".'
          return [{ path, message: 'Requests are signed with this, and it is no secret.', remedy }]
        }),
  )
}

/** Returns the names of values that nobody may see. */
function secretNames({ settings, credentials, steps }: ConnectorFile): Set<string> {
  const taken = steps.flatMap(({ take }) => secretsOf(take ?? {}))
  return new Set([...secretsOf(settings), ...secretsOf(credentials), ...taken])
}

/** Returns the names of values that come from an answer and may be any text. */
function uncheckedNames({ steps }: ConnectorFile): Set<string> {
  const isText = (shape: Shape = 'text') => shape === 'text'
  return new Set(
    steps.flatMap(({ take, choose, list }) => [
      ...Object.entries(take ?? {}).flatMap(([name, { shape }]) => (isText(shape) ? [name] : [])),
      ...Object.entries(choose?.take ?? {}).flatMap(([name, part]) =>
        isText(list?.details?.[part]?.shape) ? [name] : [],
      ),
    ]),
  )
}

function secretsOf(map: Record<string, object>): string[] {
  return Object.entries(map).flatMap(([name, entry]) => ('isSecret' in entry && entry.isSecret ? [name] : []))
}
