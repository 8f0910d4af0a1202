import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { getGuide } from '@/lib/guide/catalog'
import { normalize, toSearchText } from '@/lib/onboarding/summary/search-text'
import { query } from './database'
import { companyName } from './invitation'

const usualGuide = 'payhawk-sage-intacct'

export type Planted = { onboardingId: string; participantId: string; token: string; path: string }

type PlantOptions = {
  guideId?: string
  locale?: string
  /** The ERP's language. Without it, French readers have a French ERP and all others an English one. */
  erpLanguage?: string
  company?: string
  email?: string
  answers?: Record<string, string>
  /** Ids of tasks that are done. */
  done?: string[]
  /** The days from now until the link expires. */
  expiresInDays?: number
  revoked?: boolean
}

/**
 * Writes the rows of an invitation straight into the database, which saves the seconds that the command takes. It can also plant
 * completed tasks and links that have expired or been revoked. `path` is the path of the link.
 */
export async function plantInvitation({
  guideId = usualGuide,
  locale = 'en',
  erpLanguage = locale === 'fr' ? 'fr' : 'en',
  company = companyName,
  email = 'finance@nordlys.example',
  answers = {},
  done = [],
  expiresInDays = 60,
  revoked = false,
}: PlantOptions = {}): Promise<Planted> {
  const [tenantId, onboardingId, participantId] = [randomUUID(), randomUUID(), randomUUID()]
  const token = randomBytes(32).toString('base64url')
  await query('insert into "Tenant" (id, name) values ($1, $2)', [tenantId, company])
  await query(
    `insert into "Onboarding" (id, "tenantId", "guideId", "guideVersion", locale, "erpLanguage", answers, company,
       "companyFolded", "searchText") values ($1, $2, $6, '1', $3, $4, $5, $7, $8, $9)`,
    [
      onboardingId,
      tenantId,
      locale,
      erpLanguage,
      answers,
      guideId,
      company,
      normalize(company),
      toSearchText(company, [{ name: '', email }]),
    ],
  )
  await query(
    `insert into "Participant" (id, "onboardingId", email, locale, "erpLanguage") values ($1, $2, $3, $4, $5)`,
    [participantId, onboardingId, email, locale, erpLanguage],
  )
  await query(
    `insert into "AccessLink" (id, "onboardingId", "participantId", "tokenHash", "expiresAt", "revokedAt")
     values ($1, $2, $3, $4, now() + $5 * interval '1 day', case when $6 then now() end)`,
    [
      randomUUID(),
      onboardingId,
      participantId,
      createHash('sha256').update(token).digest(),
      expiresInDays,
      revoked,
    ],
  )
  await query(
    `insert into "TaskState" ("onboardingId", "taskId", "doneAt", "doneById")
     select $1, unnest($2::text[]), now(), $3`,
    [onboardingId, done, participantId],
  )
  const ticks = done.flatMap((taskId) => actionsOf(guideId, taskId).map((actionId) => ({ taskId, actionId })))
  await query(
    `insert into "ActionTick" ("onboardingId", "taskId", "actionId", "participantId")
     select $1, "taskId", "actionId", $3 from json_to_recordset($2) as tick("taskId" text, "actionId" text)`,
    [onboardingId, JSON.stringify(ticks), participantId],
  )
  return { onboardingId, participantId, token, path: `/${locale}/start/${token}` }
}

function actionsOf(guideId: string, taskId: string): string[] {
  const task = getGuide(guideId)?.tasks.find(({ id }) => id === taskId)
  return task?.actions.map(({ id }) => id) ?? []
}

/** Plants an invitation and returns only the path of its link. */
export async function plantLink(options: PlantOptions): Promise<string> {
  return (await plantInvitation(options)).path
}

/** Plants so many changed onboardings of another tenant, as the import of a list does. Returns a function that removes them. */
export async function plantCrowd({ onboardingId }: Planted, count: number): Promise<() => Promise<unknown>> {
  const tenantId = randomUUID()
  await query('insert into "Tenant" (id, name) values ($1, $2)', [tenantId, 'Crowd'])
  await query(
    `insert into "Onboarding" (id, "tenantId", "guideId", "guideVersion", locale, "erpLanguage")
     select gen_random_uuid(), $2, "guideId", "guideVersion", locale, "erpLanguage" from "Onboarding", generate_series(1, $3) where id = $1`,
    [onboardingId, tenantId, count],
  )
  return () => query('delete from "Tenant" where id = $1', [tenantId])
}
