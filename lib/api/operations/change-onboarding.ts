import { z } from 'zod'
import { routing } from '@/i18n/routing'
import { defineOperation } from '@/lib/api/operation'
import { invalidFields, Problem } from '@/lib/api/problem'
import { findPeople, onboardingParams } from '@/lib/api/shapes/existing'
import { findApiOnboarding, onboardingSchema } from '@/lib/api/shapes/onboarding'
import { findOwner, removableReturnUrls } from '@/lib/api/shapes/onboarding-input'
import { changeContact } from '@/lib/invitations/contact'
import { changeOwner } from '@/lib/onboarding/changes/participants'
import { changeReturnUrls } from '@/lib/onboarding/changes/return-urls'
import { archiveOnboarding, deleteOnboarding, unarchiveOnboarding } from '@/lib/onboarding/ending/archive'
import { lineSchema } from '@/lib/platform/forms/fields'
import { emailSchema } from '@/lib/platform/mail/address'

const line = lineSchema({ isRequired: true })

const contactSchema = z.strictObject({
  name: z.optional(lineSchema({ isRequired: false })),
  email: z.optional(emailSchema),
  locale: z.enum(routing.locales).optional(),
  erpLanguage: z.optional(line),
})

export const changeOnboardingOperation = defineOperation({
  id: 'changeOnboarding',
  group: 'onboardings',
  method: 'PATCH',
  path: '/onboardings/{onboardingId}',
  scope: 'write',
  params: onboardingParams,
  body: z.strictObject({
    ownerEmail: z.nullish(emailSchema),
    contact: contactSchema.optional(),
    ...removableReturnUrls,
  }),
  answer: onboardingSchema,
  run: async ({ caller, params: { onboardingId }, body }) => {
    const [people, owner] = await Promise.all([findPeople(onboardingId), findOwner(body.ownerEmail)])
    const [contact] = people ?? []
    if (!contact) return new Problem('notFound')
    if (owner.wrong.length > 0) return invalidFields(owner.wrong)
    const author = { onboardingId, apiKeyId: caller.keyId }
    if (body.contact) {
      const { locale, ...changes } = body.contact
      const typed = { ...contact, ...changes, language: locale ?? contact.locale }
      const refused = await changeContact(author, contact.id, typed)
      if (refused && 'code' in refused) return new Problem('notFound')
      if (refused) return toProblem(refused.errors ?? {})
    }
    if (body.ownerEmail !== undefined) await changeOwner(author, owner.id)
    const { returnUrl, successUrl } = body
    if (returnUrl !== undefined || successUrl !== undefined)
      await changeReturnUrls(author, { returnUrl, successUrl })
    return (await findApiOnboarding(onboardingId)) ?? new Problem('notFound')
  },
})

type ContactErrors = NonNullable<
  Exclude<Awaited<ReturnType<typeof changeContact>>, { code: string } | undefined>['errors']
>

function toProblem(errors: ContactErrors): Problem {
  const fields = Object.entries(errors).map(([name, code]) => ({
    path: ['contact', name === 'language' ? 'locale' : name],
    code,
  }))
  return invalidFields(fields)
}

const onOnboarding = { group: 'onboardings', scope: 'write', params: onboardingParams } as const

export const archiveOnboardingOperation = defineOperation({
  ...onOnboarding,
  id: 'archiveOnboarding',
  method: 'POST',
  path: '/onboardings/{onboardingId}/archive',
  answer: onboardingSchema,
  run: async ({ caller, params: { onboardingId } }) => {
    if (!(await findPeople(onboardingId))) return new Problem('notFound')
    await archiveOnboarding({ onboardingId, apiKeyId: caller.keyId })
    return (await findApiOnboarding(onboardingId)) ?? new Problem('notFound')
  },
})

export const unarchiveOnboardingOperation = defineOperation({
  ...onOnboarding,
  id: 'unarchiveOnboarding',
  method: 'POST',
  path: '/onboardings/{onboardingId}/unarchive',
  answer: onboardingSchema,
  run: async ({ caller, params: { onboardingId } }) => {
    if (!(await findPeople(onboardingId))) return new Problem('notFound')
    await unarchiveOnboarding({ onboardingId, apiKeyId: caller.keyId })
    return (await findApiOnboarding(onboardingId)) ?? new Problem('notFound')
  },
})

export const deleteOnboardingOperation = defineOperation({
  ...onOnboarding,
  id: 'deleteOnboarding',
  method: 'DELETE',
  path: '/onboardings/{onboardingId}',
  run: async ({ caller, params: { onboardingId } }) => {
    const outcome = await deleteOnboarding({ onboardingId, by: { apiKeyId: caller.keyId } })
    return outcome === 'unknown' ? new Problem('notFound') : undefined
  },
})
