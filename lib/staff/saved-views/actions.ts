'use server'

import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { authorizeStaff } from '@/lib/accounts/staff/authorize'
import { textOf } from '@/lib/platform/forms/form-data'
import { dashboardPath } from '@/lib/platform/routes'
import { parseListQuery, toSearch } from '@/lib/staff/onboarding-list/list-query'
import { deleteView, maxViewName, saveView } from './saved-views'

/** Views are everybody's own: who may read the table may name what they see of it. */

const nameSchema = z
  .string()
  .transform((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim())
  .pipe(z.string().min(1).max(maxViewName))

/** Fields: name, search (the table's address from its question mark on). */
export async function saveViewAction(formData: FormData): Promise<void> {
  const staff = await authorizeStaff('viewer')
  const name = nameSchema.safeParse(textOf(formData, 'name'))
  const search = searchOf(formData)
  if (name.success) await saveView(staff, name.data, search.replace(/^\?/, ''))
  redirect(`${dashboardPath(await getLocale())}${search}`)
}

/** Fields: viewId, search (where to return to). */
export async function deleteViewAction(formData: FormData): Promise<void> {
  const staff = await authorizeStaff('viewer')
  const viewId = z.uuid().safeParse(textOf(formData, 'viewId'))
  if (viewId.success) await deleteView(staff, viewId.data)
  redirect(`${dashboardPath(await getLocale())}${searchOf(formData)}`)
}

/** Only what the table itself would have written. */
function searchOf(formData: FormData): string {
  const params = new URLSearchParams(textOf(formData, 'search'))
  return toSearch(parseListQuery(Object.fromEntries(params)))
}
