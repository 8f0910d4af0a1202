/** How long a browser stays in an onboarding without opening the link again. */
export const sessionDays = 30
