import pg from 'pg'
import { languageName } from '@/i18n/language'
import { writtenLocales } from '@/i18n/routing'
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
  await database.end()
  const words = [...same, ...writtenLocales.map(languageName), ...listGuides().flatMap(sameInEveryLanguage)]
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
    ...Object.assign({}, ...people.map(pagesOfPerson)),
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

/** The names and texts that people have typed, which no language has. */
const typedWords = `
  select name from "Tenant" union select name from "Participant" union select name from "Staff"
  union select "waitingWho" from "Onboarding" union select text from "Note"`

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
  'tenants-none': (locale) => `${routes.dashboardPath(locale)}?view=all&search=nobody-is-called-so`,
  insights: (locale) => `${routes.insightPath(locale)}?period=all`,
  invite: routes.invitePath,
  import: routes.importPath,
  developers: routes.developersPath,
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
