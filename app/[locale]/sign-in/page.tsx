import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RefusedPage, SignInPage } from '@/components/staff/sign-in/sign-in-page'
import { readRejectedEmail } from '@/lib/accounts/provider/cookies'
import { readSignInProblem } from '@/lib/accounts/provider/errors'
import { readStaffToken } from '@/lib/accounts/staff/cookie'
import { getStaff } from '@/lib/accounts/staff/queries'
import { findEndedFor } from '@/lib/accounts/staff/session'
import { getStaffSettings } from '@/lib/accounts/staff/staff-settings'
import { getEnv } from '@/lib/platform/env'
import { localPath } from '@/lib/platform/forms/local-path'
import { dashboardPath } from '@/lib/platform/routes'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn')
  return { title: t('title') }
}

/**
 * Shows the staff's sign-in. It reads `next` (the page to go on to), `error` and `reference` (why the last sign-in
 * failed) from the address.
 */
export default async function Page({ params, searchParams }: PageProps<'/[locale]/sign-in'>) {
  const { locale } = await params
  const given = await searchParams
  const next = typeof given.next === 'string' ? localPath(given.next, locale) : undefined
  const problem = readSignInProblem(given)
  const { provider, contact } = getStaffSettings()
  if (problem?.error === 'refused') {
    const { reference, remedy } = problem
    return (
      <RefusedPage
        next={next}
        reference={reference}
        remedy={remedy}
        contact={contact}
        email={await readRejectedEmail()}
      />
    )
  }
  if (await getStaff()) redirect(next ?? dashboardPath(locale))
  const endedToken = await readStaffToken()
  return (
    <SignInPage
      appOrigin={getEnv().APP_URL.origin}
      next={next}
      hasProvider={provider !== undefined}
      problem={problem}
      contact={contact}
      hasEnded={endedToken !== undefined}
      endedFor={endedToken === undefined ? undefined : await findEndedFor(endedToken)}
    />
  )
}
