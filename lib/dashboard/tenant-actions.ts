'use server'

import { redirect } from 'next/navigation'
import { isLocale, routing } from '@/i18n/routing'
import { authorizeStaff } from '@/lib/auth/authorize-staff'
import { refuse } from '@/lib/auth/refuse'
import { isId } from '@/lib/auth/session'
import { textOf } from '@/lib/form-data'
import { leadOn } from '@/lib/onboarding/lead-on'
import { setupPath } from '@/lib/onboarding/paths'
import { actAsStaff } from './act-as-staff'
import { archiveTenant as archive, unarchiveTenant as unarchive } from './archive-tenant'
import { changeOwner as change } from './change-owner'
import { deleteTenant as remove } from './delete-tenant'
import { leadBack, pageLocale } from './lead-back'
import { dashboardPath } from './paths'
import type { DeletionState } from './tenant-form-states'
import { beginView } from './view-as-customer'

/** Fields of all: onboardingId, locale. */

/** And ownerId; empty: nobody. */
export async function changeOwner(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  await change(participant, textOf(formData, 'ownerId') || undefined)
  leadBack(formData, 'ownerSaved')
}

export async function archiveTenant(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  await archive(participant)
  leadBack(formData, 'archived')
}

export async function unarchiveTenant(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  await unarchive(participant)
  leadBack(formData, 'unarchived')
}

/** Leads to the customer's own pages, marked and read-only. */
export async function viewAsCustomer(formData: FormData): Promise<void> {
  const { participant } = await actAsStaff(formData)
  const language = pageLocale(formData)
  const view = await beginView(participant, isLocale(language) ? language : routing.defaultLocale)
  if (!view) return refuse()
  redirect(setupPath(view.locale, view.viewId))
}

/** And company: its name, typed once more. */
export async function deleteTenant(_state: DeletionState, formData: FormData): Promise<DeletionState> {
  const staff = await authorizeStaff('manager')
  const onboardingId = textOf(formData, 'onboardingId')
  if (!isId(onboardingId)) return refuse()
  const refused = await remove(staff, onboardingId, textOf(formData, 'company'))
  return refused ?? leadOn(dashboardPath(pageLocale(formData)))
}
