import { useLocale, useTranslations } from 'next-intl'
import { HistorySection } from '@/components/staff/onboarding-detail/history/history'
import { Links } from '@/components/staff/onboarding-detail/links/links'
import { Mails } from '@/components/staff/onboarding-detail/links/mails'
import { Owner } from '@/components/staff/onboarding-detail/people/owner'
import { People } from '@/components/staff/onboarding-detail/people/people'
import { Tasks } from '@/components/staff/onboarding-detail/tasks/tasks'
import { Tests } from '@/components/staff/onboarding-detail/tests/tests'
import { Static } from '@/components/static-html/static'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/page'
import type { StaffMember } from '@/lib/accounts/staff/roles'
import { deleteOnboardingPath } from '@/lib/platform/routes'
import { archiveOnboardingAction, unarchiveOnboardingAction } from '@/lib/staff/onboarding-detail/actions'
import type { Notice } from '@/lib/staff/onboarding-detail/form-states'
import type { History } from '@/lib/staff/onboarding-detail/history'
import type { OnboardingDetail } from '@/lib/staff/onboarding-detail/onboarding-detail'
import { AbsentGuide } from './absent-guide'
import { ActionButton } from './action-button'
import { Notes } from './notes'
import { ActionNotice, OnboardingHeading } from './onboarding-heading'
import { StoredCredentials } from './stored-credentials'
import { Tenant } from './tenant'
import { WhoseTurnNotice } from './whose-turn'

type OnboardingPageProps = {
  staff: StaffMember
  onboarding: OnboardingDetail
  history: History
  /** Whether an older page of the history is shown. */
  isOlder: boolean
  owners: { staffId: string; name: string }[]
  notice?: Notice
}

/** Shows one onboarding to the staff: its progress on the left, its people and links on the right. */
export function OnboardingPage({ staff, onboarding, history, isOlder, owners, notice }: OnboardingPageProps) {
  const isManager = staff.role === 'manager'
  const { faultsOfGuide } = onboarding
  const historySection = (
    <Static>
      <HistorySection onboarding={onboarding} history={history} isOlder={isOlder} owners={owners} />
    </Static>
  )
  if (faultsOfGuide)
    return (
      <>
        <OnboardingHeading onboarding={onboarding} isManager={false} />
        <ActionNotice notice={notice} />
        <AbsentGuide guideId={onboarding.row.guideId} faults={faultsOfGuide} />
        <div className="mt-8 grid grid-cols-1 gap-x-14 gap-y-11 lg:grid-cols-[minmax(0,1fr)_24rem]">
          {historySection}
          <div className="grid grid-cols-1 content-start gap-9">
            <Tenant onboarding={onboarding} />
            <People onboarding={onboarding} isManager={false} />
            <Owner onboarding={onboarding} owners={owners} isManager={isManager} />
            {isManager && <ArchiveOrDelete onboarding={onboarding} />}
          </div>
        </div>
      </>
    )
  return (
    <>
      <OnboardingHeading onboarding={onboarding} isManager={isManager} />
      <ActionNotice notice={notice} />
      <WhoseTurnNotice onboarding={onboarding} />
      <div className="mt-8 grid grid-cols-1 gap-x-14 gap-y-11 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid grid-cols-1 content-start gap-11">
          <Static>
            <Tasks onboarding={onboarding} />
          </Static>
          <Tests onboarding={onboarding} />
          {historySection}
        </div>
        <div className="grid grid-cols-1 content-start gap-9">
          <Tenant onboarding={onboarding} />
          <People onboarding={onboarding} isManager={isManager} />
          <Owner onboarding={onboarding} owners={owners} isManager={isManager} />
          <StoredCredentials onboarding={onboarding} />
          <Notes onboarding={onboarding} staff={staff} />
          <Links onboarding={onboarding} isManager={isManager} />
          <Mails onboarding={onboarding} isManager={isManager} />
          {isManager && <ArchiveOrDelete onboarding={onboarding} />}
        </div>
      </div>
    </>
  )
}

/** Offers to archive an onboarding or to delete it. */
export function ArchiveOrDelete({ onboarding }: { onboarding: OnboardingDetail }) {
  const t = useTranslations('onboardingDetail.end')
  const locale = useLocale()
  const { onboardingId, archivedAt } = onboarding.row
  return (
    <div className="print:hidden">
      <Section id="end" title={t('title')}>
        {!archivedAt && <p className="mb-2.5 text-note text-ink-2">{t('archiveText')}</p>}
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <ActionButton
            action={archivedAt ? unarchiveOnboardingAction : archiveOnboardingAction}
            onboardingId={onboardingId}
          >
            {t(archivedAt ? 'unarchive' : 'archive')}
          </ActionButton>
          <Link href={deleteOnboardingPath(locale, onboardingId)} className="py-1 text-note text-bad">
            {t('delete')}
          </Link>
        </div>
      </Section>
    </div>
  )
}
