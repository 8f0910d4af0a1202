import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkEnded } from '@/components/sign-in/link-ended'
import { LinkPage } from '@/components/sign-in/link-page'
import { readCallerAddress } from '@/lib/auth/caller-address'
import { findSignInLink } from '@/lib/auth/sign-in-link'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn')
  return { title: t('title') }
}

/** Uses nothing up when read: mail scanners follow links. The button signs in. */
export default async function Page({ params }: PageProps<'/[locale]/sign-in/[token]'>) {
  const { token } = await params
  const link = await findSignInLink(token, await readCallerAddress())
  return link.state === 'valid' ? (
    <LinkPage link={link} token={token} />
  ) : (
    <LinkEnded why={link.state} token={token} />
  )
}
