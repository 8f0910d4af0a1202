import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DashboardFrame } from '@/components/dashboard/dashboard-frame'
import { draftInvitation } from '@/components/dashboard/invite/draft-invitation'
import { InvitePage } from '@/components/dashboard/invite/invite-page'
import { MayNotChange } from '@/components/dashboard/may-not-change'
import { requireStaff } from '@/lib/auth/require-staff'
import { listGuidesByUse } from '@/lib/dashboard/insight-queries'
import { invitePath } from '@/lib/dashboard/paths'
import { listOwners } from '@/lib/dashboard/tenant-queries'
import { canSendMail } from '@/lib/mail/can-send-mail'

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
      <DashboardFrame staff={staff} here={here} title={t('title')}>
        <MayNotChange />
      </DashboardFrame>
    )
  }
  const guides = await listGuidesByUse(staff)
  const usual = {
    guideId: guides[0]?.id ?? '',
    company: '',
    name: '',
    email: '',
    locale,
    erpLanguage: '',
    ownerId: staff.staffId,
    isMailed: canSendMail(),
  }
  const [owners, draft] = await Promise.all([listOwners(staff), draftInvitation(usual)])
  return (
    <DashboardFrame staff={staff} here={here} title={t('title')}>
      <InvitePage
        guides={guides}
        owners={owners}
        usual={usual}
        draft={{ ...draft }}
        formKey={randomUUID()}
        canSendMail={canSendMail()}
      />
    </DashboardFrame>
  )
}
