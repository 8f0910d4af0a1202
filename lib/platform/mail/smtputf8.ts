import 'server-only'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { addressNotSupportedCode } from './delivery-failure'

/** Returns whether an address has letters before the @ that only a server with SMTPUTF8 (RFC 6531) can take. */
export function needsSmtputf8(address: string): boolean {
  return /[^\p{ASCII}]/u.test(address.slice(0, address.lastIndexOf('@')))
}

type ConnectionOptions = ConstructorParameters<typeof SMTPConnection>[0]

/**
 * Asks the mail server whether it offers SMTPUTF8, over a connection of its own: nodemailer hands such an address in either way,
 * and a server without the extension may take it and deliver it nowhere. Throws nodemailer's error.
 */
export async function offersSmtputf8(options: ConnectionOptions, signal: AbortSignal): Promise<boolean> {
  const connection = new SMTPConnection(options)
  try {
    return await new Promise<boolean>((resolve, reject) => {
      connection.on('error', reject)
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      connection.connect((error) => {
        if (error) reject(error)
        // The last answer is the one to EHLO, after STARTTLS where that was offered.
        else resolve(/^250[ -]SMTPUTF8\b/im.test(String(connection.lastServerResponse)))
      })
    })
  } finally {
    connection.close()
  }
}

export function addressNotSupported(): Error {
  return Object.assign(new Error('The mail server does not offer SMTPUTF8.'), {
    code: addressNotSupportedCode,
  })
}
