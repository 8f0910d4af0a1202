import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { searchPatterns } from './fold'
import type { ListQuery, View } from './list-query'

/** Everything the address asks for but the view, as conditions on the onboarding `o`. */
export function filtersOf(query: ListQuery, staffId: string): Prisma.Sql {
  const { search, guideId, waitingOn, ownerId, locale } = query
  return Prisma.join(
    [
      ...searchPatterns(search ?? '').map((pattern) => Prisma.sql`o."searchText" like ${pattern}`),
      ...(guideId ? [Prisma.sql`o."guideId" = ${guideId}`] : []),
      ...(waitingOn ? [Prisma.sql`o."waitingOn" = ${waitingOn}`] : []),
      ...(ownerId ? [ownedBy(ownerId, staffId)] : []),
      ...(locale ? [Prisma.sql`o."locale" = ${locale}`] : []),
      Prisma.sql`true`,
    ],
    ' and ',
  )
}

function ownedBy(ownerId: string, staffId: string): Prisma.Sql {
  if (ownerId === 'nobody') return Prisma.sql`o."ownerId" is null`
  return Prisma.sql`o."ownerId" = ${ownerId === 'me' ? staffId : ownerId}::uuid`
}

/** Whether an onboarding belongs to a view, archived or not aside. */
export function inView(view: View, now: Date): Prisma.Sql {
  switch (view) {
    case 'help':
      return Prisma.sql`o."helpFrom" <= ${now.toISOString()}::timestamptz`
    case 'problem':
      return Prisma.sql`o."state" in ('problem', 'broken')`
    case 'connected':
      return Prisma.sql`o."state" in ('connected', 'attested')`
    case 'all':
    case 'archived':
      return Prisma.sql`true`
    default:
      return Prisma.sql`o."state" = ${view}`
  }
}

export function isArchived(view: View): Prisma.Sql {
  return view === 'archived' ? Prisma.sql`o."archivedAt" is not null` : Prisma.sql`o."archivedAt" is null`
}
