import { z } from 'zod'
import { routing } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import { isErpLanguage } from '@/lib/guide/model/guide'
import { textOf } from '@/lib/platform/forms/form-data'
import { type InviteError, type InviteState, inviteFields, type TypedInvite } from './invite-form'

const inviteError = (code: InviteError) => code

const shortTextSchema = z
  .string()
  .trim()
  .max(200, inviteError('tooLong'))
  // PostgreSQL keeps no NUL, and nobody reads the others.
  .refine((text) => !/\p{Cc}/u.test(text), inviteError('unreadable'))

const requiredTextSchema = shortTextSchema.min(1, inviteError('required'))

/** One tenant to be invited, from a form or a line of a list. Empty: erpLanguage follows the reader's, ownerId is nobody. */
export const tenantToInviteSchema = z
  .strictObject({
    guideId: requiredTextSchema.refine((id) => id === '' || getGuide(id), inviteError('unknownOption')),
    company: requiredTextSchema,
    name: shortTextSchema,
    email: requiredTextSchema.refine(
      (text) => text === '' || z.email().safeParse(text).success,
      inviteError('notAnAddress'),
    ),
    locale: z.enum(routing.locales, inviteError('unknownOption')),
    erpLanguage: shortTextSchema,
    ownerId: z.union([z.literal(''), z.uuid()], inviteError('unknownOption')),
  })
  .superRefine(({ guideId, erpLanguage }, context) => {
    const erp = getGuide(guideId)?.erp
    if (!erp || erpLanguage === '' || isErpLanguage({ erp }, erpLanguage)) return
    context.addIssue({ code: 'custom', path: ['erpLanguage'], message: inviteError('notSpoken') })
  })

export type TenantToInvite = z.output<typeof tenantToInviteSchema>

/** The form's fields as they were typed. */
export function readInviteForm(formData: FormData): TypedInvite {
  const texts = Object.fromEntries(inviteFields.map((name) => [name, textOf(formData, name)]))
  return { ...(texts as Omit<TypedInvite, 'isMailed'>), isMailed: formData.get('isMailed') !== null }
}

/** By field, the first fault of each. */
export function toInviteErrors(error: z.ZodError): NonNullable<InviteState['errors']> {
  return Object.fromEntries(error.issues.toReversed().map(({ path, message }) => [path[0], message]))
}
