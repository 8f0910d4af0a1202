import 'server-only'
import { type Participant, type SessionTokens, sessionQuery } from '@/lib/accounts/customer/session'
import { stateSelect } from '@/lib/onboarding/load-state'
import { factSelect } from '@/lib/onboarding/summary/read-facts'
import { askKept } from '@/lib/platform/database/statements/ask-kept'
import { Prisma } from '@/prisma/generated/client'

/** The columns of an onboarding by which a small change can be told in advance. */
export const foretoldSelect = {
  ...stateSelect,
  ...factSelect,
  changedAt: true,
  state: true,
  openedAt: true,
  waitingOn: true,
  waitingSince: true,
  helpFrom: true,
  helpReason: true,
  summarizedBy: true,
} satisfies Prisma.OnboardingSelect

export type ForetoldRow = Prisma.OnboardingGetPayload<{ select: typeof foretoldSelect }>

type Dated<Row, Names extends keyof Row> = Omit<Row, Names> & Record<Names, string | null>

/** The columns of the onboarding itself. Whatever `foretoldSelect` names comes along. */
const ownColumns = Object.entries(foretoldSelect)
  .filter(([, chosen]) => chosen === true)
  .map(([name]) => `'${name}', o."${name}"`)
  .join(', ')

/**
 * The row as one text of JSON. Prisma's own query for the same costs the process as much as all the rest of a tick, most of it in
 * compiling and in mapping each column.
 */
const rowAsJson = Prisma.raw(`json_build_object(${ownColumns},
  'tenant', (select json_build_object('name', t."name", 'externalId', t."externalId")
    from "Tenant" t where t."id" = o."tenantId"),
  'participants', (select coalesce(json_agg(json_build_object('id', p."id", 'name', p."name", 'email', p."email",
      'staffId', p."staffId", 'locale', p."locale") order by p."createdAt", p."id"), '[]')
    from "Participant" p where p."onboardingId" = o."id"),
  'ticks', (select coalesce(json_agg(json_build_object('taskId', a."taskId", 'actionId', a."actionId",
      'participantId', a."participantId", 'at', a."at")), '[]')
    from "ActionTick" a where a."onboardingId" = o."id"),
  'tasks', (select coalesce(json_agg(to_jsonb(s) - 'onboardingId'), '[]')
    from "TaskState" s where s."onboardingId" = o."id"),
  'handovers', (select coalesce(json_agg(json_build_object('taskId', h."taskId", 'fromParticipantId', h."fromParticipantId",
      'toParticipantId', h."toParticipantId", 'at', h."at", 'remindedAt', h."remindedAt",
      'link', json_build_object('expiresAt', l."expiresAt"))), '[]')
    from "Handover" h join "AccessLink" l on l."id" = h."linkId"
    where h."onboardingId" = o."id" and h."endedAt" is null),
  'tests', (select coalesce(json_agg(json_build_object('outcome', c."outcome", 'finishedAt', c."finishedAt",
      'diagnosis', c."diagnosis") order by c."startedAt" desc, c."id" desc), '[]')
    from (select * from "ConnectionTest" where "onboardingId" = o."id" and "finishedAt" is not null
      and "outcome" <> 'interrupted' order by "startedAt" desc, "id" desc limit ${factSelect.tests.take}) c)
  ) as "row"`)

/** Reads an onboarding as `foretoldSelect` describes it. Throws when there is none. */
export async function readForetold(onboardingId: string): Promise<ForetoldRow> {
  const [found] = await askKept<{ row: JsonRow }>(
    Prisma.sql`select ${rowAsJson} from "Onboarding" o where o."id" = ${onboardingId}::uuid`,
  )
  if (!found) throw new Error('There is no such onboarding.')
  return fromJson(found.row)
}

/** Finds the participant of a session, and reads their onboarding in the same statement. Null when the tokens open nothing. */
export async function readForetoldOfSession(
  tokens: SessionTokens,
): Promise<{ participant: Participant; row: ForetoldRow } | null> {
  const { onboardingId } = tokens
  const [found] = await askKept<{ participantId: string; taskId: string | null; row: JsonRow }>(
    Prisma.sql`with session as (${sessionQuery(tokens)})
      select session."participantId", session."taskId", ${rowAsJson}
      from session join "Onboarding" o on o."id" = session."onboardingId"`,
  )
  if (!found) return null
  const row = fromJson(found.row)
  const { participantId, taskId } = found
  const { locale } = row.participants.find(({ id }) => id === participantId) ?? row
  return { participant: { participantId, onboardingId, locale, ...(taskId !== null && { taskId }) }, row }
}

type OwnDates =
  | 'connectedAt'
  | 'createdAt'
  | 'completedAt'
  | 'changedAt'
  | 'openedAt'
  | 'waitingSince'
  | 'helpFrom'
type TaskDates = 'doneAt' | 'verifiedAt' | 'waitingSince' | 'problemAt'
type Lists = 'ticks' | 'tasks' | 'handovers' | 'tests'

/** The row as PostgreSQL writes it: times are texts. */
type JsonRow = Dated<Omit<ForetoldRow, Lists>, OwnDates> & {
  ticks: Dated<ForetoldRow['ticks'][number], 'at'>[]
  tasks: Dated<ForetoldRow['tasks'][number], TaskDates>[]
  handovers: (Dated<Omit<ForetoldRow['handovers'][number], 'link'>, 'at' | 'remindedAt'> & {
    link: { expiresAt: string }
  })[]
  tests: Dated<ForetoldRow['tests'][number], 'finishedAt'>[]
}

const ownDates: OwnDates[] = [
  'connectedAt',
  'createdAt',
  'completedAt',
  'changedAt',
  'openedAt',
  'waitingSince',
  'helpFrom',
]
const taskDates: TaskDates[] = ['doneAt', 'verifiedAt', 'waitingSince', 'problemAt']

const taskArrays = ['problemCauses', 'problemRows', 'problemChecks'] as const

/** Makes dates of the texts under these names, in place. */
function date<Row extends object>(row: Row, names: (keyof Row)[]): Row {
  for (const name of names)
    if (row[name] !== null) row[name] = new Date(row[name] as string) as Row[typeof name]
  return row
}

function fromJson(row: JsonRow): ForetoldRow {
  for (const tick of row.ticks) date(tick, ['at'])
  for (const task of row.tasks) {
    date(task, taskDates)
    // Prisma leaves an array that was never written empty in the database, and reads it as one without elements.
    for (const name of taskArrays) task[name] ??= []
  }
  for (const handover of row.handovers) date(date(handover, ['at', 'remindedAt']).link, ['expiresAt'])
  for (const test of row.tests) date(test, ['finishedAt'])
  return date(row, ownDates) as unknown as ForetoldRow
}
