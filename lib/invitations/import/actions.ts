'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { authorizeStaff } from '@/lib/accounts/staff/authorize'
import { formLocale, textOf } from '@/lib/platform/forms/form-data'
import { importPath } from '@/lib/platform/routes'
import { columnFields } from './columns'
import { encodings } from './encoding'
import { chosenFormatSchema } from './file-format'
import { maxBytes } from './import-limits'
import { importTenants } from './import-tenants'
import { changeFormat, changeImport, discardImport, startImport } from './tenant-import'

/**
 * Fields: locale (of the page), guideId, readers (their language), ownerId, isMailed (a box), and file, or text where there is no
 * file. Redirects to the list, or back with what is wrong.
 */
export async function uploadTenantsAction(formData: FormData): Promise<void> {
  const staff = await authorizeStaff('manager')
  const file = formData.get('file')
  const isPasted = !(file instanceof File && file.size > 0)
  const back = importPath(formLocale(formData))
  const bytes = isPasted ? Buffer.from(textOf(formData, 'text')) : new Uint8Array(await file.arrayBuffer())
  if (bytes.byteLength > maxBytes) redirect(`${back}?error=tooLarge`)
  const started = await startImport(staff, { bytes, isPasted }, readDefaults(formData))
  if ('importId' in started) redirect(`${back}/${started.importId}`)
  const line = 'line' in started ? `&line=${started.line}` : ''
  redirect(`${back}?error=${started.code}${line}`)
}

/** Fields: importId, encoding (of a file), delimiter, headingLine (0 for none), locale (of the page). Stores how the list is read. */
export async function chooseFormatAction(formData: FormData): Promise<void> {
  await storeFormat(formData)
  redirect(`${importPath(formLocale(formData))}/${encodeURIComponent(textOf(formData, 'importId'))}`)
}

/** Takes the fields of `chooseFormatAction` as soon as one changes. The page that sends them stays, and shows the list anew. */
export async function previewFormatAction(formData: FormData): Promise<void> {
  await storeFormat(formData)
  refresh()
}

async function storeFormat(formData: FormData): Promise<void> {
  const staff = await authorizeStaff('manager')
  const asked = chosenFormatSchema.safeParse({
    encoding: encodings.find((encoding) => encoding === textOf(formData, 'encoding')),
    delimiter: textOf(formData, 'delimiter'),
    headingLine: Number(textOf(formData, 'headingLine') || Number.NaN),
  })
  if (asked.success) await changeFormat(staff, textOf(formData, 'importId'), asked.data)
}

/**
 * Fields: importId, width (how many columns), column.0, column.1 and so on, locale (of the page), guideId, readers (their
 * language), ownerId, isMailed (a box). Stores what each column holds.
 */
export async function mapColumnsAction(formData: FormData): Promise<void> {
  const staff = await authorizeStaff('manager')
  const importId = textOf(formData, 'importId')
  const width = Math.min(Number(textOf(formData, 'width')) || 0, 100)
  const chosen = Array.from({ length: width }, (_, at) => textOf(formData, `column.${at}`))
  await changeImport(staff, importId, {
    ...readDefaults(formData),
    columns: chosen.map((name) => columnFields.find((field) => field === name) ?? 'none'),
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
