import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SignedOut } from '@/components/sign-in/signed-out'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn.signedOut')
  return { title: t('title') }
}

export default function Page() {
  return <SignedOut />
}

/** Rendered when asked for: a page made at build time would carry no nonce. */
export const dynamic = 'force-dynamic'
