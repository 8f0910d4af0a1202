/** The causes that end or prevent a consent. Every connector with a consent shares them, and its playbook names the task that repairs each. */
export const consentCauses = [
  'consentDenied',
  'consentExpired',
  'consentFailed',
  'consentEnded',
  'clientRefused',
] as const

export type ConsentCause = (typeof consentCauses)[number]

/** The names under which tokens are kept with the credentials. */
export const tokenNames = ['accessToken', 'refreshToken', 'tokensEndAt'] as const
