import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkEnded, LinkPage } from '@/components/staff/sign-in/link-page'
import { findSignInLink } from '@/lib/accounts/staff/sign-in-link'
import { readCallerAddress } from '@/lib/platform/http/caller'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn')
  return { title: t('title') }
}

/**
 * Shows whom a link signs in. Reading it does not use the link up, because mail scanners follow links. The button signs
 * in.
 */
export default async function Page({ params }: PageProps<'/[locale]/sign-in/[token]'>) {
  const { token } = await params
  const link = await findSignInLink(token, readCallerAddress())
  return link.state === 'valid' ? (
    <LinkPage link={link} token={token} />
  ) : (
    <LinkEnded why={link.state} token={token} />
  )
}
