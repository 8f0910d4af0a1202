import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SignedOut } from '@/components/staff/sign-in/signed-out'
import { isSigningOut } from '@/lib/accounts/provider/cookies'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn.signedOut')
  return { title: t('title') }
}

export default async function Page() {
  return <SignedOut isLeaving={await isSigningOut()} />
}
