const linkDays = 60

/** How long a link to a whole onboarding is good. */
export function invitationExpiry(): Date {
  return new Date(Date.now() + linkDays * 24 * 60 * 60 * 1000)
}
