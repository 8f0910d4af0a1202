/** Addresses of the staff's pages, without origin. */
export const dashboardPath = (locale: string) => `/${locale}/dashboard`

export const tenantPath = (locale: string, onboardingId: string) =>
  `${dashboardPath(locale)}/tenants/${onboardingId}`

/** One task of it, with what may be done about it on the customer's behalf. */
export const tenantTaskPath = (locale: string, onboardingId: string, taskId: string) =>
  `${tenantPath(locale, onboardingId)}/tasks/${taskId}`

export const nudgePath = (locale: string, onboardingId: string, participantId: string) =>
  `${tenantPath(locale, onboardingId)}/nudge/${participantId}`

export const personPath = (locale: string, onboardingId: string, participantId: string) =>
  `${tenantPath(locale, onboardingId)}/people/${participantId}`

export const deleteTenantPath = (locale: string, onboardingId: string) =>
  `${tenantPath(locale, onboardingId)}/delete`

export const invitePath = (locale: string) => `${dashboardPath(locale)}/invite`

export const importPath = (locale: string) => `${dashboardPath(locale)}/import`

export const insightPath = (locale: string) => `${dashboardPath(locale)}/insight`

/** The table as a file, under the same parameters. */
export const exportPath = (locale: string) => `${dashboardPath(locale)}/export`

/** The stream of changes. */
export const livePath = (locale: string) => `${dashboardPath(locale)}/live`

/** `next`: where to go from there. */
export const signInPath = (locale: string, next?: string) =>
  `/${locale}/sign-in${next === undefined ? '' : `?next=${encodeURIComponent(next)}`}`

export const signInLinkPath = (locale: string, token: string) => `${signInPath(locale)}/${token}`

export const signedOutPath = (locale: string) => `/${locale}/signed-out`
