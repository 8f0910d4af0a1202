import { z } from 'zod'
import { getGuide } from '@/guides/catalog'
import { routing } from '@/i18n/routing'
import { textOf } from '@/lib/form-data'
import { type InviteFault, type InviteState, inviteFields, type TypedInvite } from './invite-states'

const fault = (code: InviteFault) => code

const lineSchema = z
  .string()
  .trim()
  .max(200, fault('tooLong'))
  // PostgreSQL keeps no NUL, and nobody reads the others.
  .refine((text) => !/\p{Cc}/u.test(text), fault('unreadable'))

const requiredSchema = lineSchema.min(1, fault('required'))

/** One tenant to be invited, from a form or a line of a list. Empty: erpLanguage follows the reader's, ownerId is nobody. */
export const tenantSchema = z
  .strictObject({
    guideId: requiredSchema.refine((id) => id === '' || getGuide(id), fault('unknownOption')),
    company: requiredSchema,
    name: lineSchema,
    email: requiredSchema.refine(
      (text) => text === '' || z.email().safeParse(text).success,
      fault('notAnAddress'),
    ),
    locale: z.enum(routing.locales, fault('unknownOption')),
    erpLanguage: lineSchema,
    ownerId: z.union([z.literal(''), z.uuid()], fault('unknownOption')),
  })
  .superRefine(({ guideId, erpLanguage }, context) => {
    const languages = getGuide(guideId)?.erp.languages
    if (!languages || erpLanguage === '' || languages.includes(erpLanguage)) return
    context.addIssue({ code: 'custom', path: ['erpLanguage'], message: fault('notSpoken') })
  })

export type TenantToInvite = z.output<typeof tenantSchema>

/** The form's fields as they were typed. */
export function typedInvite(formData: FormData): TypedInvite {
  const texts = Object.fromEntries(inviteFields.map((name) => [name, textOf(formData, name)]))
  return { ...(texts as Omit<TypedInvite, 'isMailed'>), isMailed: formData.get('isMailed') !== null }
}

/** By field, the first fault of each. */
export function faultsOf(error: z.ZodError): NonNullable<InviteState['errors']> {
  return Object.fromEntries(error.issues.toReversed().map(({ path, message }) => [path[0], message]))
}
