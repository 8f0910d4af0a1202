'use server'

import { redirect } from 'next/navigation'
import { authorizeStaff } from '@/lib/accounts/staff/authorize'
import { formLocale, textOf } from '@/lib/platform/forms/form-data'
import { importPath } from '@/lib/platform/routes'
import { columnFields } from './columns'
import { importTenants } from './import-tenants'
import { decodeText } from './read-csv'
import { changeImport, discardImport, startImport } from './tenant-import'

/** Far more than the longest list needs. */
const maxCharacters = 200 * 1024

/**
 * Fields: locale (of the page), guideId, readers (their language), ownerId, isMailed (a box), and file, or text where there is no
 * file. Redirects to the list, or back with what is wrong.
 */
export async function uploadTenantsAction(formData: FormData): Promise<void> {
  const staff = await authorizeStaff('manager')
  const file = formData.get('file')
  const hasFile = file instanceof File && file.size > 0
  const bytes = hasFile ? new Uint8Array(await file.arrayBuffer()) : undefined
  const text = bytes ? decodeText(bytes) : textOf(formData, 'text')
  const back = importPath(formLocale(formData))
  if (text.length > maxCharacters) redirect(`${back}?error=tooLarge`)
  const started = await startImport(staff, text, readDefaults(formData))
  if ('importId' in started) redirect(`${back}/${started.importId}`)
  const line = started.code === 'unreadable' ? `&line=${started.line}` : ''
  redirect(`${back}?error=${started.code}${line}`)
}

/**
 * Fields: importId, width (how many columns), column.0, column.1 and so on, hasHeadings (a box), locale (of the page), guideId,
 * readers (their language), ownerId, isMailed (a box). Stores what each column holds.
 */
export async function mapColumnsAction(formData: FormData): Promise<void> {
  const staff = await authorizeStaff('manager')
  const importId = textOf(formData, 'importId')
  const width = Math.min(Number(textOf(formData, 'width')) || 0, 100)
  const chosen = Array.from({ length: width }, (_, at) => textOf(formData, `column.${at}`))
  await changeImport(staff, importId, {
    ...readDefaults(formData),
    columns: chosen.map((name) => columnFields.find((field) => field === name) ?? 'none'),
    hasHeadings: formData.get('hasHeadings') !== null,
  })
  redirect(`${importPath(formLocale(formData))}/${encodeURIComponent(importId)}`)
}

/** Fields: importId, locale. Invites every correct line. */
export async function importTenantsAction(formData: FormData): Promise<void> {
  const staff = await authorizeStaff('manager')
  const importId = textOf(formData, 'importId')
  await importTenants(staff, importId)
  redirect(`${importPath(formLocale(formData))}/${encodeURIComponent(importId)}`)
}

/** Fields: importId, locale. Deletes the list. */
export async function discardTenantsAction(formData: FormData): Promise<void> {
  const staff = await authorizeStaff('manager')
  await discardImport(staff, textOf(formData, 'importId'))
  redirect(importPath(formLocale(formData)))
}

function readDefaults(formData: FormData) {
  return {
    guideId: textOf(formData, 'guideId').slice(0, 200),
    locale: textOf(formData, 'readers').slice(0, 20),
    ownerId: textOf(formData, 'ownerId').slice(0, 60),
    isMailed: formData.get('isMailed') !== null,
  }
}
