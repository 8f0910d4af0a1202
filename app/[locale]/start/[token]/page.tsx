import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ExpiredLink } from '@/components/customer/start/expired-link'
import { HandoverInvitationPage, InvitationPage } from '@/components/customer/start/invitation-page'
import { SupportContact } from '@/components/customer/support-contact'
import { guideContextOf, setGuideContext } from '@/components/guide-text/guide-context'
import { PlainPage } from '@/components/ui/page'
import { iconsOf } from '@/lib/guide/model/brand'
import { getInvitation } from '@/lib/invitations/queries'
import { redirectToGuideAbsent } from '@/lib/platform/forms/redirect'
import { canSendMail } from '@/lib/platform/mail/outbox'
import { languageChosen, startPath } from '@/lib/platform/routes'

type Props = PageProps<'/[locale]/start/[token]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const invitation = await getInvitation((await params).token)
  const t = await getTranslations(invitation.state === 'asked' ? 'start.asked' : 'start')
  return { title: t('metaTitle'), ...('guide' in invitation && iconsOf(invitation.guide)) }
}

/**
 * Shows an invitation. Reading it changes nothing, because mail scanners follow links; the button starts the session. A
 * returning participant reads their own language whatever the link says, until they choose another one on this page.
 */
export default async function StartPage({ params, searchParams }: Props) {
  const { locale, token } = await params
  const invitation = await getInvitation(token)
  if (invitation.state === 'guideAbsent') return redirectToGuideAbsent()
  if (invitation.state === 'valid') {
    const own = invitation.participant.locale
    const isChosen = languageChosen in (await searchParams)
    if (invitation.hasBegun && own !== locale && !isChosen) redirect(startPath(own, token))
    setGuideContext(guideContextOf(invitation))
    return <InvitationPage invitation={invitation} token={token} />
  }
  if (invitation.state === 'asked') {
    setGuideContext(guideContextOf(invitation))
    return <HandoverInvitationPage invitation={invitation} token={token} />
  }

  if (invitation.state === 'expired')
    return <ExpiredLink token={token} vendor={invitation.guide.vendor} canSendMail={canSendMail()} />

  const t = await getTranslations(`start.${invitation.state}`)
  return (
    <PlainPage title={t('title')}>
      <p>{t('text')}</p>
      <p>{t('repair')}</p>
      {(invitation.state === 'revoked' || invitation.state === 'taskExpired') && (
        <SupportContact vendor={invitation.guide.vendor} />
      )}
    </PlainPage>
  )
}
