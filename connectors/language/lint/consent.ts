import { tokenNames } from '@/connectors/consent'
import { namesIn } from '@/connectors/language/run/fill'
import { withoutNames } from '@/connectors/language/schema/basics'
import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import type { ConsentSource } from '@/connectors/language/schema/requests'
import { mayCall } from '@/connectors/settings'
import { type Mistake, unknownName } from './mistake'

/** Finds what is wrong with an authentication by consent: several, names that it keeps for itself, addresses that lead elsewhere. */
export function consent(file: ConnectorFile): Mistake[] {
  const all = Object.entries(file.authentications ?? {}).flatMap(([name, each]) =>
    each.kind === 'authorizationCode' ? [[name, each] as const] : [],
  )
  const [first, second] = all
  if (!first) return []
  if (second)
    return [
      {
        path: ['authentications', second[0]],
        part: 'key',
        message: 'A customer consents once.',
        remedy: `Use "${first[0]}" for all requests.`,
      },
    ]
  return [...reserved(file), ...settings(file, ...first), ...addresses(file, ...first)]
}

function reserved({ credentials, settings }: ConnectorFile): Mistake[] {
  return Object.entries({ credentials, settings }).flatMap(([key, map]) =>
    tokenNames
      .filter((name) => Object.hasOwn(map, name))
      .map((name): Mistake => {
        const message = `"${name}" is the name of a token of the consent.`
        return { path: [key, name], part: 'key', message, remedy: 'Give it another name.' }
      }),
  )
}

/** The client and its secret are the vendor's: a customer knows neither, and no file may hold them. */
function settings(file: ConnectorFile, name: string, source: ConsentSource): Mistake[] {
  return (['clientId', 'clientSecret'] as const).flatMap((part): Mistake[] => {
    const text = source[part]
    if (text === undefined) return []
    const path = ['authentications', name, part]
    const setting = file.settings[namesIn(text)[0] ?? '']
    if (!setting || !('missing' in setting) || !setting.missing)
      return [
        {
          path,
          message: 'This must be a setting that has "missing".',
          remedy: 'Name one, such as "{clientId}".',
        },
      ]
    if (part === 'clientSecret' && !('isSecret' in setting && setting.isSecret))
      return [{ path, message: 'This setting is no secret.', remedy: 'Add isSecret: true to it.' }]
    return []
  })
}

function addresses(file: ConnectorFile, name: string, source: ConsentSource): Mistake[] {
  const allowed = { domains: file.hosts, overrideOrigins: [] }
  const known = Object.entries(file.settings).flatMap(([each, { kind }]) =>
    kind === 'address' || kind === 'origin' ? [each] : [],
  )
  return (['authorize', 'tokens'] as const).flatMap((part): Mistake[] => {
    const path = ['authentications', name, part]
    const [, first] = /^\{(\w+)\}/.exec(source[part]) ?? []
    if (first !== undefined) return unknownName('setting that is an address', first, known, path)
    if (mayCall(withoutNames(source[part]), allowed)) return []
    const message = 'This address is at none of the hosts.'
    return [{ path, message, remedy: `Begin with https:// and one of: ${file.hosts.join(', ')}.` }]
  })
}
