'use server'

import type { CredentialsState } from './form-states'

/** Fields: onboardingId, taskId, locale, and `credentials.<field>`. A secret left empty keeps the stored one. */
export async function testConnection(
  _state: CredentialsState,
  _formData: FormData,
): Promise<CredentialsState> {
  return {}
}

/** Tests again with what is stored. Fields: onboardingId, taskId, locale. */
export async function repeatTest(_state: CredentialsState, _formData: FormData): Promise<CredentialsState> {
  return {}
}

/** Fields: onboardingId, taskId, locale. */
export async function removeCredentials(_formData: FormData): Promise<void> {}
