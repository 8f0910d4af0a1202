import { db } from '@/lib/platform/db'

/** Tells load balancers whether the database answers: 200 or 503, and no more. */
export async function GET(): Promise<Response> {
  const isWell = await db.$queryRaw`select 1`.then(
    () => true,
    () => false,
  )
  return Response.json({ status: isWell ? 'ok' : 'databaseUnreachable' }, { status: isWell ? 200 : 503 })
}

export const dynamic = 'force-dynamic'
