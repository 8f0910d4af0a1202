import { X509Certificate } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { importX509, jwtVerify } from 'jose'

/** An ERP that believes what a certificate proves that its customer has uploaded. It shares no code with the product. */
export type ErpWithCertificate = {
  /** The environment variables that lead the connector of `e2e/content-with-certificate` to it. */
  settings: Record<string, string>
  /** Uploads a certificate, as a customer does on its pages. Returns the id that it then shows. Throws for anything but a certificate. */
  upload(pem: string): string
  /** Removes a certificate, as a customer does on its pages. */
  remove(id: string): void
  /** The names by which clients have called themselves. */
  clientNames: Set<string>
  /** All bodies that it was sent, as they came. */
  bodies: string[]
  close(): void
}

const token = 'token-of-signet-books'

export async function startErpWithCertificate(): Promise<ErpWithCertificate> {
  const certificates = new Map<string, string>()
  const used = new Set<string>()
  const clientNames = new Set<string>()
  const bodies: string[] = []
  const server = createServer(async (call, reply) => {
    const body = Buffer.concat(await call.toArray()).toString()
    bodies.push(body)
    const answer = (status: number, data: object) =>
      reply.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(data))
    if (call.url === '/company') {
      const isGood = call.headers.authorization === `Bearer ${token}`
      return answer(isGood ? 200 : 401, isGood ? { id: 7, name: 'Nordlys AS' } : { error: 'invalid_token' })
    }
    const reason = await refusalOf(new URLSearchParams(body))
    answer(
      reason ? 400 : 200,
      reason
        ? { error: 'invalid_grant', error_description: `${reason} ${body}` }
        : { access_token: token, token_type: 'bearer' },
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  /** Returns why an assertion is not believed, or undefined when it is. */
  async function refusalOf(form: URLSearchParams): Promise<string | undefined> {
    if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:jwt-bearer')
      return 'This is no assertion.'
    try {
      const { payload } = await jwtVerify(
        form.get('assertion') ?? '',
        async ({ kid = '', 'x5t#S256': thumbprint }) => {
          const pem = certificates.get(kid) ?? ''
          const { fingerprint256, validToDate } = new X509Certificate(pem)
          if (validToDate < new Date()) throw new Error('The certificate has expired.')
          const own = Buffer.from(fingerprint256.replaceAll(':', ''), 'hex').toString('base64url')
          if (thumbprint !== own) throw new Error('Another certificate is meant.')
          return importX509(pem, 'ES256')
        },
        {
          algorithms: ['ES256'],
          issuer: 'acme-expenses',
          subject: 'acme-expenses',
          audience: `${url}/token`,
          requiredClaims: ['exp', 'iat', 'jti', 'scope', 'client_name'],
        },
      )
      if (used.has(payload.jti ?? '')) return 'This assertion was used before.'
      used.add(payload.jti ?? '')
      clientNames.add(String(payload.client_name))
      return undefined
    } catch (error) {
      return (error as Error).message
    }
  }

  return {
    settings: { SIGNET_BOOKS_TOKEN_URL: `${url}/token`, SIGNET_BOOKS_URL: url },
    upload(pem) {
      new X509Certificate(pem)
      const id = `cert-${certificates.size + 1}`
      certificates.set(id, pem)
      return id
    },
    remove: (id) => void certificates.delete(id),
    clientNames,
    bodies,
    close: () => void server.close().closeAllConnections(),
  }
}
