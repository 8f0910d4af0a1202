import { z } from 'zod'
import { routing } from '@/i18n/routing'
import { getGuide } from '@/lib/guide/catalog'
import { isErpLanguage } from '@/lib/guide/model/guide'
import { lineSchema } from '@/lib/platform/forms/fields'
import { textOf } from '@/lib/platform/forms/form-data'
import { emailSchema } from '@/lib/platform/mail/address'
import { type InviteError, inviteFields, type TypedInvite } from './invite-form'

const code = (error: InviteError) => error

const line = lineSchema({ isRequired: true })

const optionalLine = z._default(lineSchema({ isRequired: false }), '')

/** One tenant to be invited: from a form, from a line of a list or from a command. Every message is an `InviteError`. */
export const inviteSchema = z
  .strictObject({
    guideId: line.check(z.refine((id) => id === '' || getGuide(id) !== undefined, code('unknownOption'))),
    company: line,
    name: optionalLine,
    email: emailSchema,
    locale: z.enum(routing.locales, code('unknownOption')),
    /** Empty: the reader's language where the ERP has it, otherwise the ERP's first. */
    erpLanguage: optionalLine,
    /** The staff member who looks after the onboarding. Empty means nobody. */
    ownerId: z.union([z.literal(''), z.uuid()], code('unknownOption')).default(''),
  })
  .superRefine(({ guideId, erpLanguage }, context) => {
    const guide = getGuide(guideId)
    if (!guide || erpLanguage === '' || isErpLanguage(guide, erpLanguage)) return
    context.addIssue({ code: 'custom', path: ['erpLanguage'], message: code('notSpoken') })
  })

export type Invite = z.output<typeof inviteSchema>

/** Returns the form's fields as they were typed. */
export function readInviteForm(formData: FormData): TypedInvite {
  const texts = Object.fromEntries(inviteFields.map((name) => [name, textOf(formData, name)]))
  return { ...(texts as Omit<TypedInvite, 'isMailed'>), isMailed: formData.get('isMailed') !== null }
}
