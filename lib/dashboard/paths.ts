/** Addresses of the staff's pages, without origin. */
export const dashboardPath = (locale: string) => `/${locale}/dashboard`

export const tenantPath = (locale: string, onboardingId: string) =>
  `${dashboardPath(locale)}/tenants/${onboardingId}`

export const invitePath = (locale: string) => `${dashboardPath(locale)}/invite`

export const importPath = (locale: string) => `${dashboardPath(locale)}/import`

export const insightPath = (locale: string) => `${dashboardPath(locale)}/insight`

export const signInPath = (locale: string) => `/${locale}/sign-in`
