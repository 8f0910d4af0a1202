import type { MailError } from './mail-error'

/** Why a mail was not taken. */
export type DeliveryFailure = {
  error: MailError
  /** The code of the server's answer, like `550 5.1.1`. Its words are left out: they may hold an address. */
  reply?: string
  /** Whether any other mail would fail in the same way now. */
  isForAll: boolean
}

/** What nodemailer says about a failed hand-in. `command` is the step of SMTP at which it failed. */
type SmtpError = {
  name?: string
  code?: string
  originalCode?: string
  timeoutType?: string
  command?: string
  responseCode?: number
  response?: string
}

/** nodemailer's code for an address that the server cannot take, thrown by ourselves. */
export const addressNotSupportedCode = 'EADDRESSNOTSUPPORTED'

/**
 * Decides by the place at which SMTP failed. Only a server that refuses the recipient, or the mail to them, says something about
 * this mail. A refused greeting, sign-in, sender or policy is the trouble of this installation and may pass.
 */
export function failureOf(thrown: unknown): DeliveryFailure {
  const error = (thrown ?? {}) as SmtpError
  const reply = replyCodeOf(error)
  const { command = '' } = error
  if (error.code === addressNotSupportedCode) return { error: 'addressNotSupported', isForAll: false }
  if (command === 'RCPT TO' || command === 'DATA') return { ...aboutRecipient(error), reply, isForAll: false }
  if (isTimeout(error)) return { error: 'timedOut', isForAll: false }
  if (isBrokenOff(error)) return { error: 'brokenOff', isForAll: false }
  return { error: aboutAll(error), reply, isForAll: true }
}

function aboutAll({ code, originalCode = '', command = '', responseCode }: SmtpError): MailError {
  if (code === 'ETLS' || /CERT|TLS|SSL|ISSUER|SIGNATURE|EPROTO$/.test(originalCode)) return 'notTrusted'
  if (responseCode !== undefined && responseCode < 500) return 'busy'
  if (code === 'EAUTH' || command.startsWith('AUTH') || signInCodes.includes(responseCode ?? 0))
    return 'signInRefused'
  if (command === 'MAIL FROM') return 'senderRefused'
  return responseCode === undefined ? 'unreachable' : 'serverRefused'
}

/** RFC 4954: a sign-in is required, too weak, wrong, or needs encryption. */
const signInCodes = [530, 534, 535, 538]

/** What servers without enhanced codes write when they refuse the sender's server and not the recipient. */
const policyWords = /relay|rcpthosts|authenticat|policy|black ?list|block|spam|banned|reputation/i

function aboutRecipient({ responseCode = 0, response = '' }: SmtpError): { error: MailError } {
  if (responseCode < 500) return { error: 'deferred' }
  if (signInCodes.includes(responseCode)) return { error: 'signInRefused' }
  const enhanced = enhancedCodeOf(response)
  // RFC 3463: 5.1.7 and 5.1.8 are about the sender, 5.3 about the server, 5.5 about the protocol, 5.7 about security and policy.
  if (enhanced?.match(/^5\.1\.[78]$/)) return { error: 'senderRefused' }
  const isPolicy = enhanced ? /^5\.[357]\./.test(enhanced) : policyWords.test(response)
  return { error: isPolicy || isAboutProtocol(responseCode) ? 'serverRefused' : 'refused' }
}

/** RFC 5321: the server did not understand or allow a command. */
function isAboutProtocol(responseCode: number): boolean {
  return responseCode >= 500 && responseCode <= 504
}

function isTimeout({ name, code, timeoutType }: SmtpError): boolean {
  return name === 'AbortError' || (code === 'ETIMEDOUT' && timeoutType !== 'CONNECT_TIMEOUT')
}

/** A connection that ends without an answer may have ended at any step, because of this very mail, and after the server took it. */
function isBrokenOff({ code, originalCode = '', responseCode }: SmtpError): boolean {
  return (
    responseCode === undefined && (code === 'ECONNECTION' || ['ECONNRESET', 'EPIPE'].includes(originalCode))
  )
}

function replyCodeOf({ responseCode, response = '' }: SmtpError): string | undefined {
  return responseCode === undefined
    ? undefined
    : [responseCode, enhancedCodeOf(response)].filter(Boolean).join(' ')
}

/** Reads the enhanced code after the code, or after `#` as qmail writes it. */
function enhancedCodeOf(response: string): string | undefined {
  return (
    /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ??
    /#(5\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  )
}
