import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RefusedPage } from '@/components/sign-in/refused-page'
import { SignInPage } from '@/components/sign-in/sign-in-page'
import { readRefused } from '@/lib/auth/refused-cookie'
import { readSignInFault } from '@/lib/auth/sign-in-fault'
import { hasStaffCookie } from '@/lib/auth/staff-cookie'
import { getStaff } from '@/lib/auth/staff-queries'
import { getStaffSettings } from '@/lib/auth/staff-settings'
import { dashboardPath } from '@/lib/dashboard/paths'
import { localPath } from '@/lib/onboarding/local-path'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn')
  return { title: t('title') }
}

/** Parameters: next (the page of ours to go on to), fault and reference (why the last sign-in came to nothing). */
export default async function Page({ params, searchParams }: PageProps<'/[locale]/sign-in'>) {
  const { locale } = await params
  const given = await searchParams
  const next = typeof given.next === 'string' ? localPath(given.next, locale) : undefined
  const problem = readSignInFault(given)
  const { provider, contact } = getStaffSettings()
  if (problem?.fault === 'refused') {
    const { reference } = problem
    return <RefusedPage next={next} reference={reference} contact={contact} email={await readRefused()} />
  }
  if (await getStaff()) redirect(next ?? dashboardPath(locale))
  return (
    <SignInPage
      next={next}
      hasProvider={provider !== undefined}
      problem={problem}
      contact={contact}
      hasEnded={await hasStaffCookie()}
    />
  )
}
