import 'server-only'
import { listUntestableGuides } from '@/lib/connection/missing-settings'
import { getLog } from '@/lib/platform/log'

/**
 * Logs each guide whose connection cannot be tested because a variable is not set. It stops nothing: the product comes with
 * guides of several vendors, and whoever runs it for one has no password of the others.
 */
export function tellMissingSettings(): void {
  for (const { guide, variables } of listUntestableGuides())
    getLog().warn({ guide: guide.id, variables }, 'this guide cannot be tested: a setting is missing')
}
