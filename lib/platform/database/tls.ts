import { readFileSync } from 'node:fs'
import type { ConnectionOptions } from 'node:tls'
import { AddressError } from './address-error'
import type { AddressParameters, sslModes } from './address-parameters'

export type SslMode = (typeof sslModes)[number]

export type Tls = { mode: SslMode; options: ConnectionOptions | false }

/** libpq's variables, which hold for every address that does not say otherwise. */
export type TlsDefaults = { PGSSLMODE?: SslMode; PGSSLROOTCERT?: string }

/**
 * Returns what `sslmode` and its companions ask of TLS, as libpq means them: `require` encrypts and checks the certificate only
 * when it is given the provider's CA. (pg's own reading takes `require` for `verify-full`.)
 */
export function readTls(parameters: AddressParameters, defaults: TlsDefaults): Tls {
  const { rootCert, mode } = readMode(parameters, defaults)
  if (mode === 'disable') return { mode, options: false }
  const ca = rootCert && readCertificate(rootCert, 'sslrootcert')
  const own = {
    ...(ca && { ca }),
    ...(parameters.sslcert && { cert: readCertificate(parameters.sslcert, 'sslcert') }),
    ...(parameters.sslkey && { key: readCertificate(parameters.sslkey, 'sslkey') }),
  }
  if (mode === 'verify-full') return { mode, options: own }
  if (mode === 'verify-ca' && !ca)
    throw new AddressError(
      'sslmode=verify-ca needs sslrootcert, the file of your provider’s CA; with a public CA use sslmode=verify-full',
    )
  const isChecked = ca && (mode === 'verify-ca' || mode === 'require')
  return { mode, options: { ...own, ...(isChecked ? anyName : { rejectUnauthorized: false }) } }
}

/** `sslrootcert=system` stands for the CAs that this machine trusts, and for verify-full. */
function readMode(
  { sslmode, ssl, sslrootcert }: AddressParameters,
  defaults: TlsDefaults,
): { mode: SslMode; rootCert?: string } {
  const rootCert = sslrootcert ?? defaults.PGSSLROOTCERT
  const asked = sslmode ?? (ssl === undefined ? defaults.PGSSLMODE : ssl ? 'require' : 'disable')
  if (rootCert !== 'system') return { mode: asked ?? 'prefer', rootCert }
  if (asked && asked !== 'verify-full' && asked !== 'disable')
    throw new AddressError('sslrootcert=system goes with sslmode=verify-full alone')
  return { mode: asked ?? 'verify-full' }
}

/** The certificate must come from the CA and may be for another name, which is what verify-ca says. */
const anyName: ConnectionOptions = { checkServerIdentity: () => undefined }

/** Reads a file, or takes the certificate itself where a platform hands it over in a variable. */
function readCertificate(fileOrText: string, name: string): string {
  if (fileOrText.startsWith('-----BEGIN')) return fileOrText
  try {
    return readFileSync(fileOrText, 'utf8')
  } catch {
    throw new AddressError(`the file of ${name} cannot be read: ${fileOrText}`)
  }
}
