/** Why a consent is not there: codes that every connector with one shares. Its playbook says what repairs each. */
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
