'use server'

import { authorizeStaff } from '@/lib/auth/authorize-staff'
import { textOf } from '@/lib/form-data'
import { canSendMail } from '@/lib/mail/can-send-mail'
import { inviteTenant as invite } from '@/lib/onboarding/invite'
import { faultsOf, tenantSchema, typedInvite } from './invite-schema'
import type { InviteState } from './invite-states'
import { findKnown } from './known-onboardings'
import { listOwners } from './tenant-queries'

/**
 * Fields: those of a tenant, isMailed (a box), key (of this form) and, pressed after a hint, despite. Writes nothing where
 * something is wrong or the tenant is there already.
 */
export async function inviteTenant(_state: InviteState, formData: FormData): Promise<InviteState> {
  const staff = await authorizeStaff('manager')
  const values = typedInvite(formData)
  const { isMailed: isWanted, ...typed } = values
  const parsed = tenantSchema.safeParse(typed)
  if (!parsed.success) return { errors: faultsOf(parsed.error), values }
  const { ownerId, erpLanguage, ...tenant } = parsed.data
  const owners = await listOwners(staff)
  if (ownerId && !owners.some(({ staffId }) => staffId === ownerId))
    return { errors: { ownerId: 'unknownOption' }, values }
  const key = `form:${staff.staffId}:${textOf(formData, 'key').slice(0, 40)}`
  if (textOf(formData, 'despite') === '') {
    const known = await findKnown(tenant, key)
    if (known.length > 0) return { known, values }
  }
  const isMailed = isWanted && canSendMail()
  const made = await invite(
    { ...tenant, erpLanguage: erpLanguage || undefined },
    { isMailed, staff, key, ownerId: ownerId || undefined },
  )
  return { invited: { ...made, company: tenant.company, email: tenant.email, isMailed } }
}
