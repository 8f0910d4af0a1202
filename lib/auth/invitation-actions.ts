'use server'

/** Fields: token, locale. Makes a session of the link and leads to the onboarding, out of sight of the token. */
export async function openInvitation(_formData: FormData): Promise<void> {}
