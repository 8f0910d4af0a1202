import pg from 'pg'
import { listGuides } from '@/lib/guide/catalog'
import * as routes from '@/lib/platform/routes'
import { type Shot, sameInEveryLanguage } from './shot'

/** Returns the pages without example data: the plain ones, and those of the staff with the tenants of the demo. */
export async function staffPages(databaseUrl: string): Promise<Shot[]> {
  const database = new pg.Client({ connectionString: databaseUrl })
  await database.connect()
  const read = async (sql: string): Promise<string[]> =>
    (await database.query({ text: sql, rowMode: 'array' })).rows.map(([value]) => String(value))
  const [onboardings, same] = [await read(oneOfEachState), await read(typedWords)]
  const people = await read(
    `select "onboardingId" || ' ' || id from "Participant" where "onboardingId" = '${onboardings[0]}' limit 1`,
  )
  const tasks = await read(oneTaskOfEachState)
  const keys = await read('select id from "ApiKey" limit 1')
  const deliveries = await read(
    'select "endpointId" || \' \' || id from "WebhookDelivery" order by sequence limit 1',
  )
  await database.end()
  const words = [...same, absentName, ...listGuides().flatMap(sameInEveryLanguage)]
    .filter(Boolean)
    .toSorted((one, other) => other.length - one.length)
  const pages: Record<string, Address> = {
    ...plainPages,
    ...Object.fromEntries(
      onboardings.map((id, index) => [
        `onboarding-${index + 1}`,
        (locale: string) => routes.onboardingPath(locale, id),
      ]),
    ),
    ...Object.assign(
      {},
      ...people.map(pagesOfPerson),
      ...tasks.map(pageOfTask),
      ...deliveries.map(pagesOfDelivery),
    ),
    ...Object.fromEntries(keys.map((id) => ['api-key', (locale: string) => routes.apiKeyPath(locale, id)])),
  }
  return Object.entries(pages).map(([name, pathIn]) => ({ name: `pages/${name}`, pathIn, same: words }))
}

type Address = Shot['pathIn']

/** The onboardings whose pages differ most: one for each state, reason to help and last cause. */
const oneOfEachState = `
  select id from (
    select distinct on (state, "helpReason", "waitingOn", "archivedAt" is null) id, "createdAt" from "Onboarding"
    order by state, "helpReason", "waitingOn", "archivedAt" is null, "lastCause" nulls last, id
  ) chosen order by "createdAt", id limit 14`

/** A task that waits, one with a problem and one that is done, each with the onboarding that it belongs to. */
const oneTaskOfEachState = `
  select "onboardingId" || ' ' || "taskId" from (
    select distinct on ("waitingFor" is null, "problemAt" is null, "doneAt" is null) * from "TaskState"
    order by "waitingFor" is null, "problemAt" is null, "doneAt" is null, "onboardingId", "taskId"
  ) chosen`

/** The names and texts that people have typed, which no language has. */
const typedWords = `
  select name from "Tenant" union select name from "Participant" union select name from "Staff"
  union select "waitingWho" from "Onboarding" union select text from "Note"
  union select name from "ApiKey" union select name from "VendorKey" union select description from "WebhookEndpoint"`

const absentName = 'nobody-is-called-so'

const plainPages: Record<string, Address> = {
  home: (locale) => `/${locale}`,
  'link-sent': routes.linkSentPath,
  'thank-you': routes.thankYouPath,
  'not-open': routes.notOpenPath,
  'guide-absent': routes.guideAbsentPath,
  updated: routes.updatedPath,
  'wrong-address': routes.wrongAddressPath,
  'too-large': routes.bodyTooLargePath,
  'tenants-helped': routes.dashboardPath,
  tenants: (locale) => `${routes.dashboardPath(locale)}?view=all`,
  'tenants-none': (locale) => `${routes.dashboardPath(locale)}?view=all&search=${absentName}`,
  insights: (locale) => `${routes.insightPath(locale)}?period=all`,
  'page-absent': (locale) => `${routes.dashboardPath(locale)}/no-such-page`,
  invite: routes.invitePath,
  import: routes.importPath,
  developers: routes.developersPath,
  'api-reference': routes.apiReferencePath,
  'encryption-keys': (locale) => `${routes.developersPath(locale)}/vendor-keys`,
  webhooks: (locale) => `${routes.developersPath(locale)}/webhooks`,
  'new-endpoint': (locale) => `${routes.developersPath(locale)}/webhooks/new`,
  translations: routes.translationsPath,
  preview: routes.previewPath,
}

function pagesOfPerson(ids: string): Record<string, Address> {
  const [onboardingId = '', participantId = ''] = ids.split(' ')
  const path = (locale: string) => routes.onboardingPath(locale, onboardingId)
  return {
    remind: (locale) => `${path(locale)}/nudge/${participantId}`,
    contact: (locale) => `${path(locale)}/people/${participantId}`,
    delete: (locale) => `${path(locale)}/delete`,
  }
}

function pageOfTask(ids: string, index: number): Record<string, Address> {
  const [onboardingId = '', taskId = ''] = ids.split(' ')
  return { [`task-${index + 1}`]: (locale) => routes.onboardingTaskPath(locale, onboardingId, taskId) }
}

function pagesOfDelivery(ids: string): Record<string, Address> {
  const [endpointId = '', deliveryId = ''] = ids.split(' ')
  return {
    endpoint: (locale) => routes.webhookPath(locale, endpointId),
    'change-endpoint': (locale) => routes.editWebhookPath(locale, endpointId),
    delivery: (locale) => routes.deliveryPath(locale, endpointId, deliveryId),
  }
}
