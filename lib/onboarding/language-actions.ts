'use server'

/** Fields of both: onboardingId, language, path (the page to return to, under /{locale}/). */
export async function chooseLanguage(_formData: FormData): Promise<void> {}

export async function chooseErpLanguage(_formData: FormData): Promise<void> {}
