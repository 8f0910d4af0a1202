// The paths of all pages and routes. No task's id is `print`, `done` or `tests`: the guide lint refuses them.

export const startPath = (locale: string, token: string) => `/${locale}/start/${token}`

/** The query parameter of a start page on which the reader has chosen the language. */
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

/** The route that leads to the ERP's page of consent. It has no language. */
export const consentBeginPath = '/consent/begin'

/** The route to which an ERP sends people back. Vendors register it at the ERP, so it never changes. */
export const consentCallbackPath = '/consent/callback'

/** The page in a tab of its own for people who work in a frame of another site: before the ERP's page, and after it. */
export const consentPath = (locale: string) => `/${locale}/consent`

/** The route to which a page's script sends ticks. It has no language. */
export const ticksPath = '/ticks'

/** The page that answers whoever asks for a new link. */
export const linkSentPath = (locale: string) => `/${locale}/link-sent`

/** The page at which a colleague's work ends. */
export const thankYouPath = (locale: string) => `/${locale}/thank-you`

/** The page on which the reader of a reminder turns reminders off, or on again. */
export const remindersPath = (locale: string, token: string) => `/${locale}/reminders/${token}`

/** The route to which mail programs post for their reader, who wants no more reminders. */
export const oneClickPath = (token: string) => `/reminders/${token}`

/** The page for people who may not see a page, or ask for one that does not exist. */
export const notOpenPath = (locale: string) => `/${locale}/not-open`

/** The page for customers whose guide is not served just now, because there is a fault in it. */
export const guideAbsentPath = (locale: string) => `/${locale}/guide-absent`

/** The page for a form that was sent from a page of another build, where this build has no such form. */
export const updatedPath = (locale: string) => `/${locale}/updated`

/** The page that answers a form which was opened at another address than APP_URL. */
export const wrongAddressPath = (locale: string) => `/${locale}/wrong-address`

/** The page that answers a form which is larger than the server takes. */
export const bodyTooLargePath = (locale: string) => `/${locale}/too-large`

export const dashboardPath = (locale: string) => `/${locale}/dashboard`

/** The list of all pages and mails with example data. Below it stand the pages themselves, by guide. */
export const previewPath = (locale: string) => `${dashboardPath(locale)}/preview`

export const previewWordsPath = (locale: string) => `${previewPath(locale)}/words`

export const previewChangesPath = (locale: string) => `${previewPath(locale)}/changes`

export const onboardingPath = (locale: string, onboardingId: string) =>
  `${dashboardPath(locale)}/onboardings/${onboardingId}`

/** The page of one task, with what the staff may do about it on the customer's behalf. */
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

/** The route of an empty list to fill in. */
export const importTemplatePath = (locale: string) => `${importPath(locale)}/template`

/** The route of an import's links. It takes a POST, because the links are handed out once. */
export const importLinksPath = (locale: string, importId: string) => `${importPath(locale)}/${importId}/links`

export const insightPath = (locale: string) => `${dashboardPath(locale)}/insight`

/** The page that shows how far the words are translated. */
export const translationsPath = (locale: string) => `${dashboardPath(locale)}/translations`

/** What the vendor's own software needs: the page of the API keys. */
export const developersPath = (locale: string) => `${dashboardPath(locale)}/developers`

/** The page that describes every operation of the API. */
export const apiReferencePath = (locale: string) => `${developersPath(locale)}/reference`

export const apiKeyPath = (locale: string, keyId: string) => `${developersPath(locale)}/keys/${keyId}`

/** The page of the public keys that sign-in details are sealed to. */
export const vendorKeysPath = (locale: string) => `${developersPath(locale)}/vendor-keys`

export const insightExportPath = (locale: string) => `${insightPath(locale)}/export`

/** The route of the table as a file. It takes the table's parameters. */
export const exportPath = (locale: string) => `${dashboardPath(locale)}/export`

/** The route of the stream of changes. */
export const livePath = (locale: string) => `${dashboardPath(locale)}/live`

/** The sign-in page. `next` is the page to go on to afterwards. */
export const signInPath = (locale: string, next?: string) =>
  `/${locale}/sign-in${next === undefined ? '' : `?next=${encodeURIComponent(next)}`}`

/** The sign-in page, saying why the last sign-in failed. */
export function signInErrorPath(
  locale: string,
  { error, reference, remedy }: { error: string; reference: string; remedy?: string },
  next?: string,
): string {
  const query = new URLSearchParams({ ...(next && { next }), error, reference, ...(remedy && { remedy }) })
  return `${signInPath(locale)}?${query}`
}

/** The route that leads to the provider. A link to it must be a plain one, because it is never to be prefetched. */
export function providerPath(locale: string, next: string | undefined, isOther = false): string {
  const query = new URLSearchParams({ locale, ...(next && { next }), ...(isOther && { other: '' }) })
  return `/auth/sign-in?${query}`
}

export const providerSignOutPath = (locale: string) => `/auth/sign-out?locale=${locale}`

export const signInLinkPath = (locale: string, token: string) => `${signInPath(locale)}/${token}`

export const signedOutPath = (locale: string) => `/${locale}/signed-out`

export const webhooksPath = (locale: string) => `${developersPath(locale)}/webhooks`

export const newWebhookPath = (locale: string) => `${webhooksPath(locale)}/new`

/** The page of one endpoint, with the log of its deliveries. */
export const webhookPath = (locale: string, endpointId: string) => `${webhooksPath(locale)}/${endpointId}`

/** The page on which an endpoint is changed or deleted, or its secret rotated. */
export const editWebhookPath = (locale: string, endpointId: string) =>
  `${webhookPath(locale, endpointId)}/edit`

/** The page of one delivery, with every try and what came back. */
export const deliveryPath = (locale: string, endpointId: string, deliveryId: string) =>
  `${webhookPath(locale, endpointId)}/deliveries/${deliveryId}`
