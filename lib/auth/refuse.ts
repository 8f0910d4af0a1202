import 'server-only'
import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { notOpenPath } from '@/lib/onboarding/paths'

/** Says in the reader's language that there is nothing here, whatever the reason. The page it leads to is a 404. */
export async function refuse(): Promise<never> {
  redirect(notOpenPath(await getLocale()))
}
