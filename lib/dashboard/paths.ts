/** Addresses of the staff's pages, without origin. */
export const dashboardPath = (locale: string) => `/${locale}/dashboard`

export const tenantPath = (locale: string, onboardingId: string) =>
  `${dashboardPath(locale)}/tenants/${onboardingId}`

export const invitePath = (locale: string) => `${dashboardPath(locale)}/invite`

export const importPath = (locale: string) => `${dashboardPath(locale)}/import`

export const insightPath = (locale: string) => `${dashboardPath(locale)}/insight`

/** `next`: where to go from there. */
export const signInPath = (locale: string, next?: string) =>
  `/${locale}/sign-in${next === undefined ? '' : `?next=${encodeURIComponent(next)}`}`

export const signInLinkPath = (locale: string, token: string) => `${signInPath(locale)}/${token}`

export const signedOutPath = (locale: string) => `/${locale}/signed-out`
