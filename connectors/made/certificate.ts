// The library below finds its classes by this.
import 'reflect-metadata'
import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto'
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509'
import type { SigningAlgorithm } from '@/connectors/connector'

/** A self-signed certificate to be made: of which key, for whom, from when on and for how many days. */
export type NewCertificate = {
  privateKey: string
  algorithm: SigningAlgorithm
  /** Whom the certificate names. More than 64 characters are cut off. */
  subject: string
  from: Date
  days: number
}

/** The clock of an ERP may be a little behind ours. */
const earlierMs = 10 * 60 * 1000

const hash = 'SHA-256'
const namesOfAlgorithms = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash },
  PS256: { name: 'RSA-PSS', hash, saltLength: 32 },
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash },
} satisfies Record<SigningAlgorithm, object>

/** Makes a self-signed X.509 certificate, as PEM: what ERPs take to know the signatures of a key pair. It may sign nothing but texts. */
export async function makeCertificate(wanted: NewCertificate): Promise<string> {
  const { privateKey, algorithm, subject, from, days } = wanted
  const signingAlgorithm = namesOfAlgorithms[algorithm]
  const { subtle } = globalThis.crypto
  const pkcs8 = createPrivateKey(privateKey).export({ type: 'pkcs8', format: 'der' })
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  const keys = {
    privateKey: await subtle.importKey('pkcs8', new Uint8Array(pkcs8), signingAlgorithm, true, ['sign']),
    publicKey: await subtle.importKey('spki', new Uint8Array(spki), signingAlgorithm, true, ['verify']),
  }
  const certificate = await X509CertificateGenerator.createSelfSigned({
    // RFC 5280, 4.1.2.2: at most 20 bytes, and positive.
    serialNumber: `01${randomBytes(15).toString('hex')}`,
    // As UTF-8 it is taken letter by letter. In a plain text the library reads quotes and number signs as its own notation.
    name: new Name([{ CN: [{ utf8String: nameFor(subject) }] }]),
    notBefore: new Date(from.getTime() - earlierMs),
    notAfter: new Date(from.getTime() + days * 24 * 60 * 60 * 1000),
    keys,
    signingAlgorithm,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return `${certificate.toString('pem').trim()}\n`
}

/** Returns a name as certificates may hold it: without control characters, and at most 64 characters (RFC 5280, ub-common-name). */
function nameFor(subject: string): string {
  const clean = subject.replace(/\p{Cc}+/gu, ' ').trim()
  return [...clean].slice(0, 64).join('') || 'Handrail'
}
