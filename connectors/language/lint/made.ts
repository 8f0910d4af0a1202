import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import type { Assertion } from '@/connectors/language/schema/requests'
import { keyOf } from '@/connectors/made/make-values'
import { type Mistake, unknownName } from './mistake'
import { namesInRequest, namesInSettings } from './names-in-request'

type Credential = ConnectorFile['credentials'][string]

/**
 * Finds what is wrong with credentials that Handrail makes, and with what is signed by them: a key that leads nowhere, that pages may
 * show, that a request would send, or of which nothing could be handed to the ERP.
 */
export function made(file: ConnectorFile): Mistake[] {
  const all = Object.entries(file.credentials)
  return [
    ...all.flatMap(([name, credential]) => wrongCredential(file, name, credential)),
    ...Object.entries(file.requests).flatMap(([name, { grant }]) =>
      grant?.assertion ? wrongAssertion(file, grant.assertion, ['requests', name, 'grant', 'assertion']) : [],
    ),
    ...sentKeys(file),
  ]
}

/** Returns the names of the credentials that are private keys. */
function keyPairs({ credentials }: ConnectorFile): string[] {
  return Object.entries(credentials).flatMap(([name, { made: how }]) =>
    how && 'keyPair' in how ? [name] : [],
  )
}

function wrongCredential(file: ConnectorFile, name: string, credential: Credential): Mistake[] {
  const { made: how, isSecret } = credential
  if (!how) return []
  const path = ['credentials', name]
  const idle = (['isOptional', 'shape', 'pattern', 'example', 'odd'] as const)
    .filter((key) => credential[key] !== undefined)
    .map((key): Mistake => {
      const message = `Handrail makes "${name}", and no customer enters it.`
      return { path: [...path, key], part: 'key', message, remedy: 'Remove it.' }
    })
  if ('keyPair' in how) {
    const isHandedOver = Object.values(file.credentials).some(({ made: other }) => keyOf(other) === name)
    return [
      ...idle,
      ...(isSecret
        ? []
        : [
            {
              path,
              part: 'key' as const,
              message: `"${name}" is a private key.`,
              remedy: 'Add isSecret: true to it.',
            },
          ]),
      ...(isHandedOver
        ? []
        : [
            {
              path,
              part: 'key' as const,
              message: `The ERP gets nothing of "${name}".`,
              remedy: `Add a credential with made: { certificateOf: ${name}, days: 365 } or { publicKeyOf: ${name}, as: pem }.`,
            },
          ]),
    ]
  }
  const part = 'certificateOf' in how ? 'certificateOf' : 'publicKeyOf'
  return [
    ...idle,
    ...unknownName('credential that is a key pair', keyOf(how), keyPairs(file), [...path, 'made', part]),
    ...(isSecret
      ? [
          {
            path: [...path, 'isSecret'],
            part: 'key' as const,
            message: `"${name}" is no secret: the customer hands it to the ERP.`,
            remedy: 'Remove it.',
          },
        ]
      : []),
  ]
}

function wrongAssertion(
  file: ConnectorFile,
  { key, certificate }: Assertion,
  at: (string | number)[],
): Mistake[] {
  const certificates = Object.entries(file.credentials).flatMap(([name, { made: how }]) =>
    how && 'certificateOf' in how && how.certificateOf === key ? [name] : [],
  )
  return [
    ...unknownName('credential that is a key pair', key, keyPairs(file), [...at, 'key']),
    ...unknownName(`certificate of "${key}"`, certificate, certificates, [...at, 'certificate']),
  ]
}

/** A private key signs, and nothing ever sends it. */
function sentKeys(file: ConnectorFile): Mistake[] {
  const keys = keyPairs(file)
  const inRequests = Object.keys(file.requests).flatMap((request) => namesInRequest(file, request))
  return [...namesInSettings(file), ...inRequests]
    .filter(({ name, isSigner }) => !isSigner && keys.includes(name))
    .map(({ name, path }) => {
      const message = `"${name}" is a private key, and this would send it.`
      return { path, message, remedy: 'Name it as the key of an assertion.' }
    })
}
