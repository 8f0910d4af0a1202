import { z } from 'zod'
import { getGuide, listGuides } from '@/guides/catalog'
import { routing } from '@/i18n/routing'

const lineSchema = z
  .string()
  .trim()
  .max(200, 'must have at most 200 characters')
  .refine((text) => !/\p{Cc}/u.test(text), 'must not hold control characters')

const listed = (names: readonly string[]) => `must be one of ${names.join(', ')}`

export const inviteSchema = z
  .strictObject({
    guideId: z.string().refine(getGuide, { error: () => listed(listGuides().map(({ id }) => id)) }),
    company: lineSchema.min(1, 'must not be empty'),
    email: z.email('must be an e-mail address').max(200, 'must have at most 200 characters'),
    name: lineSchema.default(''),
    locale: z.enum(routing.locales, listed(routing.locales)),
    /** The reader's own language where the ERP speaks it, else the ERP's first. */
    erpLanguage: z.string().optional(),
  })
  .superRefine(({ guideId, erpLanguage }, context) => {
    const languages = getGuide(guideId)?.erp.languages
    if (!languages || !erpLanguage || languages.includes(erpLanguage)) return
    context.addIssue({ code: 'custom', path: ['erpLanguage'], message: listed(languages) })
  })

export type Invite = z.input<typeof inviteSchema>
export type ParsedInvite = z.output<typeof inviteSchema>
