import { namesIn } from '@/connectors/language/run/fill'
import type { Tree } from '@/connectors/language/schema/basics'
import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import type { Assertion, Authentication } from '@/connectors/language/schema/requests'
import { addressesOf } from './addresses'

type Path = (string | number)[]

/**
 * A name in braces, and where it stands. `isOpen` says that it stands in an address or a header, which others may log, and `isSigner` that
 * it is no text of the request but a key that signs it, or the key's certificate.
 */
export type Named = { name: string; path: Path; isOpen?: boolean; isHeader?: boolean; isSigner?: true }

/** Returns every name that a request is filled with, with its path. Names that its template gets from `with` are left out. */
export function namesInRequest(file: ConnectorFile, request: string): Named[] {
  const source = file.requests[request]
  if (!source) return []
  const { url, query, headers, authentication, body, form, grant, template, with: given } = source
  const at: Path = ['requests', request]
  const shared = file.templates?.[template ?? '']
  const proof = file.authentications?.[authentication ?? '']
  const own = Object.keys(given ?? {})
  return [
    ...inText(url, [...at, 'url']).map((named) => ({ ...named, isOpen: true })),
    ...inMap(query, [...at, 'query']).map((named) => ({ ...named, isOpen: true })),
    ...inMap(headers, [...at, 'headers']).map((named) => ({ ...named, isOpen: true, isHeader: true })),
    ...(proof ? inProof(proof, ['authentications', authentication ?? '']) : []),
    ...inTree(body, [...at, 'body']),
    ...inMap(form, [...at, 'form']),
    ...inTree(grant as Tree | undefined, [...at, 'grant']),
    ...signers(grant?.assertion, [...at, 'grant', 'assertion']),
    ...inTree(given, [...at, 'with']),
    ...inTree(shared, ['templates', template ?? '']).filter(({ name }) => !own.includes(name)),
  ]
}

/** Returns every name in the addresses of the settings, with its path. */
export function namesInSettings({ settings }: ConnectorFile): Named[] {
  return Object.entries(settings).flatMap(([name, setting]) =>
    addressesOf(name, setting).flatMap(({ address, path }) =>
      inText(address, path).map((named) => ({ ...named, isOpen: true })),
    ),
  )
}

function inProof(proof: Authentication, at: Path): Named[] {
  const isHeader = !['query', 'basic', 'oauth1'].includes(proof.kind)
  // The customer's browser shows the address of the ERP's page, so no secret may stand in it.
  const isOpen = ({ path }: Named) => proof.kind === 'authorizationCode' && path.at(2) !== 'clientSecret'
  return inTree(proof as unknown as Tree, at).map((named) => ({ ...named, isHeader, isOpen: isOpen(named) }))
}

/** Returns the credentials that an assertion is signed by. They are named without braces. */
function signers(assertion: Assertion | undefined, at: Path): Named[] {
  return (['key', 'certificate'] as const).flatMap((part) => {
    const name = assertion?.[part]
    return name === undefined ? [] : [{ name, path: [...at, part], isSigner: true as const }]
  })
}

/** Returns the names in a tree, with their paths. */
export function inTree(tree: Tree | undefined, at: Path): Named[] {
  if (typeof tree === 'string') return inText(tree, at)
  if (Array.isArray(tree)) return tree.flatMap((part, index) => inTree(part, [...at, index]))
  if (typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree).flatMap(([key, part]) => inTree(part, [...at, key]))
}

function inMap(map: Record<string, string> | undefined, at: Path): Named[] {
  return inTree(map, at)
}

function inText(text: string, path: Path): Named[] {
  return namesIn(text).map((name) => ({ name, path }))
}
