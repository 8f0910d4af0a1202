import 'server-only'
import { getLog } from '@/lib/platform/log'
import { onTroubleChange, type TroubleKind } from './trouble'

const messages: Record<TroubleKind, string> = {
  away: 'the database is away',
  silent: 'the database does not answer',
  busy: 'the database is asked for more than it can do in time',
  full: 'the database has no room left',
  readOnly: 'the database takes no writes',
}

/** Logs when a trouble of the database begins, turns into another and ends. Once each, however many queries fail. */
export function logTrouble(): void {
  onTroubleChange((trouble, previous) => {
    if (trouble) return getLog().error({ trouble: trouble.kind, code: trouble.code }, messages[trouble.kind])
    const seconds = previous && Math.round((Date.now() - previous.since.getTime()) / 1000)
    getLog().info({ trouble: previous?.kind, seconds }, 'the database does its work again')
  })
}
