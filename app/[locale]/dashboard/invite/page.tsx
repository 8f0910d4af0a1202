import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { draftInvitation } from '@/components/staff/invite/draft-invitation'
import { InvitePage } from '@/components/staff/invite/invite-page'
import { StaffFrame, ViewerNotice } from '@/components/staff/staff-frame'
import { requireStaff } from '@/lib/accounts/staff/authorize'
import { listOwners } from '@/lib/accounts/staff/queries'
import { canSendMail } from '@/lib/platform/mail/outbox'
import { invitePath } from '@/lib/platform/routes'
import { listGuidesByUse } from '@/lib/staff/insight/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('invite')
  return { title: t('title') }
}

export default async function Page({ params }: PageProps<'/[locale]/dashboard/invite'>) {
  const { locale } = await params
  const here = invitePath(locale)
  const staff = await requireStaff(locale, here)
  const t = await getTranslations('invite')
  if (staff.role !== 'manager') {
    return (
      <StaffFrame staff={staff} here={here} title={t('title')}>
        <ViewerNotice />
      </StaffFrame>
    )
  }
  const guides = await listGuidesByUse(staff)
  const defaults = {
    guideId: guides[0]?.id ?? '',
    company: '',
    name: '',
    email: '',
    locale,
    erpLanguage: '',
    ownerId: staff.staffId,
    isMailed: canSendMail(),
  }
  const [owners, draft] = await Promise.all([listOwners(staff), draftInvitation(defaults)])
  return (
    <StaffFrame staff={staff} here={here} title={t('title')}>
      <InvitePage
        guides={guides}
        owners={owners}
        defaults={defaults}
        draft={{ ...draft }}
        formKey={randomUUID()}
        canSendMail={canSendMail()}
      />
    </StaffFrame>
  )
}
