import { isLocale } from '@/i18n/routing'

/** The addresses of an onboarding's pages. Ids of tasks never collide with `print`, `done` and `tests`: the guide lint sees to it. */
export const startPath = (locale: string, token: string) => `/${locale}/start/${token}`

/** Query parameter of a start page whose language the reader has chosen there. */
export const languageChosen = 'chosen'

export const chosenStartPath = (locale: string, token: string) =>
  `${startPath(locale, token)}?${languageChosen}`

export const setupPath = (locale: string, onboardingId: string) => `/${locale}/setup/${onboardingId}`

export const taskPath = (locale: string, onboardingId: string, taskId: string) =>
  `${setupPath(locale, onboardingId)}/${taskId}`

export const handOverPath = (locale: string, onboardingId: string, taskId: string) =>
  `${taskPath(locale, onboardingId, taskId)}/hand-over`

export const testPath = (locale: string, onboardingId: string, testId: string) =>
  `${setupPath(locale, onboardingId)}/tests/${testId}`

export const printPath = (locale: string, onboardingId: string) => `${setupPath(locale, onboardingId)}/print`

export const donePath = (locale: string, onboardingId: string) => `${setupPath(locale, onboardingId)}/done`

/** Where a colleague's work ends. */
export const thankYouPath = (locale: string) => `/${locale}/thank-you`

/** Where a reminder's reader may want no more of them, or want them again. */
export const remindersPath = (locale: string, token: string) => `/${locale}/reminders/${token}`

/** What mail programs post to in their reader's stead. */
export const oneClickPath = (token: string) => `/reminders/${token}`

/** What is shown to whoever may not see a page, or asks for one there is not. */
export const notOpenPath = (locale: string) => `/${locale}/not-open`

const nowhere = 'http://nowhere.invalid'

/** The path of a page of ours, in another locale where one is given; undefined for an address that leads elsewhere. */
export function localPath(path: string, locale?: string): string | undefined {
  if (!path.startsWith('/') || !URL.canParse(path, nowhere)) return undefined
  const url = new URL(path, nowhere)
  const [, first, ...rest] = url.pathname.split('/')
  if (url.origin !== nowhere || !isLocale(first)) return undefined
  return `/${[locale ?? first, ...rest].join('/')}${url.search}`
}

/** Addresses of the staff's pages, without origin. */
export const dashboardPath = (locale: string) => `/${locale}/dashboard`

export const onboardingPath = (locale: string, onboardingId: string) =>
  `${dashboardPath(locale)}/tenants/${onboardingId}`

/** One task of it, with what may be done about it on the customer's behalf. */
export const onboardingTaskPath = (locale: string, onboardingId: string, taskId: string) =>
  `${onboardingPath(locale, onboardingId)}/tasks/${taskId}`

export const nudgePath = (locale: string, onboardingId: string, participantId: string) =>
  `${onboardingPath(locale, onboardingId)}/nudge/${participantId}`

export const personPath = (locale: string, onboardingId: string, participantId: string) =>
  `${onboardingPath(locale, onboardingId)}/people/${participantId}`

export const deleteOnboardingPath = (locale: string, onboardingId: string) =>
  `${onboardingPath(locale, onboardingId)}/delete`

export const invitePath = (locale: string) => `${dashboardPath(locale)}/invite`

export const importPath = (locale: string) => `${dashboardPath(locale)}/import`

/** An empty list to fill in. */
export const importTemplatePath = (locale: string) => `${importPath(locale)}/template`

/** Takes a POST: the links are handed out once. */
export const importLinksPath = (locale: string, importId: string) => `${importPath(locale)}/${importId}/links`

export const insightPath = (locale: string) => `${dashboardPath(locale)}/insight`

export const insightExportPath = (locale: string) => `${insightPath(locale)}/export`

/** The table as a file, under the same parameters. */
export const exportPath = (locale: string) => `${dashboardPath(locale)}/export`

/** The stream of changes. */
export const livePath = (locale: string) => `${dashboardPath(locale)}/live`

/** `next`: where to go from there. */
export const signInPath = (locale: string, next?: string) =>
  `/${locale}/sign-in${next === undefined ? '' : `?next=${encodeURIComponent(next)}`}`

/** The sign-in page saying why the last one came to nothing. */
export function signInErrorPath(
  locale: string,
  { fault, reference }: { fault: string; reference: string },
  next?: string,
): string {
  const query = new URLSearchParams({ ...(next && { next }), fault, reference })
  return `${signInPath(locale)}?${query}`
}

/** Leads to the provider. Not a page: a plain link, never followed in advance. */
export function providerPath(locale: string, next: string | undefined, isOther = false): string {
  const query = new URLSearchParams({ locale, ...(next && { next }), ...(isOther && { other: '' }) })
  return `/auth/sign-in?${query}`
}

export const providerSignOutPath = (locale: string) => `/auth/sign-out?locale=${locale}`

export const signInLinkPath = (locale: string, token: string) => `${signInPath(locale)}/${token}`

export const signedOutPath = (locale: string) => `/${locale}/signed-out`
