import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SignedOut } from '@/components/sign-in/signed-out'
import { isLeaving } from '@/lib/auth/leaving-cookie'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn.signedOut')
  return { title: t('title') }
}

export default async function Page() {
  return <SignedOut isLeaving={await isLeaving()} />
}
