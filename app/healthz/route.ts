import { db } from '@/lib/platform/db'

/** For load balancers: 200 when the database answers, else 503. Says nothing else. */
export async function GET(): Promise<Response> {
  const isWell = await db.$queryRaw`select 1`.then(
    () => true,
    () => false,
  )
  return Response.json({ status: isWell ? 'ok' : 'databaseUnreachable' }, { status: isWell ? 200 : 503 })
}

export const dynamic = 'force-dynamic'
