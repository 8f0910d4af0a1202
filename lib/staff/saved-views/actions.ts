'use server'

import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { authorizeStaff } from '@/lib/accounts/staff/authorize'
import { textOf } from '@/lib/platform/forms/form-data'
import { dashboardPath } from '@/lib/platform/routes'
import { parseListQuery, toSearch } from '@/lib/staff/onboarding-list/list-query'
import { deleteView, maxViewName, saveView } from './saved-views'

const nameSchema = z
  .string()
  .transform((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim())
  .pipe(z.string().min(1).max(maxViewName))

/**
 * Saves a view of the table under a name and returns to the table. Viewers may do so too, because a view belongs to its author.
 * Reads the fields name and search (the search part of the table's address).
 */
export async function saveViewAction(formData: FormData): Promise<void> {
  const staff = await authorizeStaff('viewer')
  const name = nameSchema.safeParse(textOf(formData, 'name'))
  const search = searchOf(formData)
  if (name.success) await saveView(staff, name.data, search.replace(/^\?/, ''))
  redirect(`${dashboardPath(await getLocale())}${search}`)
}

/** Deletes a view and returns to the table. Reads the fields viewId and search (the search part of the table's address). */
export async function deleteViewAction(formData: FormData): Promise<void> {
  const staff = await authorizeStaff('viewer')
  const viewId = z.uuid().safeParse(textOf(formData, 'viewId'))
  if (viewId.success) await deleteView(staff, viewId.data)
  redirect(`${dashboardPath(await getLocale())}${searchOf(formData)}`)
}

/** Returns the search part from the form, as the table itself would have written it. */
function searchOf(formData: FormData): string {
  const params = new URLSearchParams(textOf(formData, 'search'))
  return toSearch(parseListQuery(Object.fromEntries(params)))
}
