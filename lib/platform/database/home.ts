import 'server-only'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'

/**
 * Returns whether this database is a copy that was restored to another server, and nobody has said so yet (`npm run db:restored`). What it
 * holds as waiting may have been done since the copy was made. A standby that was promoted is no copy, for it has the server's identity.
 */
export async function isRestoredCopy(): Promise<boolean> {
  const identity = await readIdentity()
  const home = await db.databaseHome.findUnique({ where: { id: 1 }, select: { identity: true } })
  if (!home) await db.databaseHome.createMany({ data: [{ identity }], skipDuplicates: true })
  return home !== null && !isSame(home.identity, identity)
}

/** Compares two identities of `readIdentity`. The roles that read them may differ, and one may not know the server. */
function isSame(one: string, other: string): boolean {
  const [oid, server] = one.split('/').reverse()
  const [otherOid, otherServer] = other.split('/').reverse()
  return oid === otherOid && (!server || !otherServer || server === otherServer)
}

/** Takes the present server for the database's own from now on. */
export async function settleHere(): Promise<void> {
  const data = { identity: await readIdentity(), changedAt: databaseNow() }
  await db.databaseHome.upsert({
    where: { id: 1 },
    create: data,
    update: data,
    select: { id: true },
  })
}

/** Returns what PostgreSQL calls the server, where this role may know it, and the database in it. */
async function readIdentity(): Promise<string> {
  const [{ oid, mayAsk } = { oid: '', mayAsk: false }] = await db.$queryRaw<
    { oid: string; mayAsk: boolean }[]
  >`
    select oid::text, coalesce(has_function_privilege(to_regprocedure('pg_control_system()')::oid, 'execute'), false) as "mayAsk"
    from pg_database where datname = current_database()`
  if (!mayAsk) return oid
  const [{ server } = { server: '' }] = await db.$queryRaw<{ server: string }[]>`
    select system_identifier::text as server from pg_control_system()`
  return `${server}/${oid}`
}
