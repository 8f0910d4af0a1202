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
