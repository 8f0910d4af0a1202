import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { OnboardingTable } from '@/components/staff/onboarding-list/onboarding-table'
import { notOpenPath } from '@/lib/platform/routes'
import { takeRowsToDraw, ticketHeader } from '@/lib/staff/live/draw-rows'
import { parseListQuery } from '@/lib/staff/onboarding-list/list-query'

/**
 * Draws rows of the table for the streams of open tables. The product asks for it itself, with a ticket that is good once and never leaves
 * the process. It opens to nobody else.
 */
export default async function LiveRowsPage({ params }: PageProps<'/[locale]/dashboard/live/rows'>) {
  const { locale } = await params
  const rows = takeRowsToDraw((await headers()).get(ticketHeader))
  if (!rows) redirect(notOpenPath(locale))
  return <OnboardingTable query={parseListQuery({ view: 'all' })} rows={rows} keys={[]} />
}
