import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SignInPage } from '@/components/sign-in/sign-in-page'
import { hasStaffCookie } from '@/lib/auth/staff-cookie'
import { getStaff } from '@/lib/auth/staff-queries'
import { dashboardPath } from '@/lib/dashboard/paths'
import { localPath } from '@/lib/onboarding/local-path'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn')
  return { title: t('title') }
}

/** Parameter `next`: the page of ours to go on to. */
export default async function Page({ params, searchParams }: PageProps<'/[locale]/sign-in'>) {
  const { locale } = await params
  const asked = (await searchParams).next
  const next = typeof asked === 'string' ? localPath(asked, locale) : undefined
  if (await getStaff()) redirect(next ?? dashboardPath(locale))
  return <SignInPage next={next} hasEnded={await hasStaffCookie()} />
}
