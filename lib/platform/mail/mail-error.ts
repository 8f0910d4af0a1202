/**
 * Why the last try to send a mail failed. The first group is this installation's trouble: no mail can leave until somebody changes
 * something, here or at the mail server. It says nothing about the mail, so the mail is tried again for days.
 */
export const mailTroubles = [
  /** No connection: the name, the port, the network. */
  'unreachable',
  /** The server's certificate is not trusted, or TLS cannot be agreed upon. */
  'notTrusted',
  /** The server asks everybody to come again later. */
  'busy',
  /** The server ended the connection without an answer. */
  'brokenOff',
  /** The server did not answer in time. */
  'timedOut',
  /** The server refused the user or the password. */
  'signInRefused',
  /** The server refused the address in MAIL_FROM. */
  'senderRefused',
  /** The server takes no mails from here: its greeting, its policy, relaying. */
  'serverRefused',
  /** The words of the mail could not be made. */
  'notWritten',
] as const

export type MailTrouble = (typeof mailTroubles)[number]

/** The troubles that end for all mails at once: when one mail leaves, they are over. */
export const outageErrors = [
  'unreachable',
  'notTrusted',
  'busy',
  'signInRefused',
  'senderRefused',
] as const satisfies MailTrouble[]

export const mailErrors = [
  ...mailTroubles,
  /** The server asks to try this recipient again later. */
  'deferred',
  /** The server refuses this recipient, or the mail to them, for good. */
  'refused',
  /** The address has letters before the @ that the server cannot take. */
  'addressNotSupported',
  'tooOld',
  /** It waited in a backup that was restored, and may have been sent after the backup was made. */
  'restored',
  'linkEnded',
] as const

export type MailError = (typeof mailErrors)[number]

export function isMailTrouble(error: string | null): error is MailTrouble {
  return mailTroubles.some((trouble) => trouble === error)
}
