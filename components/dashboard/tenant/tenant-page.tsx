import type { StaffMember } from '@/lib/auth/staff'
import type { History } from '@/lib/dashboard/history'
import type { Said } from '@/lib/dashboard/said'
import type { Tenant } from '@/lib/dashboard/tenant'
import { SaidNotice } from './said-notice'
import { TenantEnd } from './tenant-end'
import { TenantHeading } from './tenant-heading'
import { TenantHistory } from './tenant-history'
import { TenantLinks } from './tenant-links'
import { TenantMails } from './tenant-mails'
import { TenantNotes } from './tenant-notes'
import { TenantOwner } from './tenant-owner'
import { TenantPeople } from './tenant-people'
import { TenantTasks } from './tenant-tasks'
import { TenantTests } from './tenant-tests'
import { TenantTurn } from './tenant-turn'

type TenantPageProps = {
  staff: StaffMember
  tenant: Tenant
  history: History
  /** An older page of the history is shown. */
  isOlder: boolean
  owners: { staffId: string; name: string }[]
  said?: Said
}

/** One onboarding for the staff: how it stands on the left, who and what belongs to it on the right. */
export function TenantPage({ staff, tenant, history, isOlder, owners, said }: TenantPageProps) {
  const isManager = staff.role === 'manager'
  return (
    <>
      <TenantHeading tenant={tenant} isManager={isManager} />
      <SaidNotice said={said} />
      <TenantTurn tenant={tenant} />
      <div className="mt-8 grid grid-cols-1 gap-x-14 gap-y-11 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid grid-cols-1 content-start gap-11">
          <TenantTasks tenant={tenant} />
          <TenantTests tenant={tenant} />
          <TenantHistory tenant={tenant} history={history} isOlder={isOlder} owners={owners} />
        </div>
        <div className="grid grid-cols-1 content-start gap-9">
          <TenantPeople tenant={tenant} isManager={isManager} />
          <TenantOwner tenant={tenant} owners={owners} isManager={isManager} />
          <TenantNotes tenant={tenant} staff={staff} />
          <TenantLinks tenant={tenant} isManager={isManager} />
          <TenantMails tenant={tenant} />
          {isManager && <TenantEnd tenant={tenant} />}
        </div>
      </div>
    </>
  )
}
