import { z } from 'zod'
import { routing } from '@/i18n/routing'
import { defineOperation } from '@/lib/api/operation'
import { invalidFields, Problem, type WrongField } from '@/lib/api/problem'
import { findApiOnboarding, onboardingSchema } from '@/lib/api/shapes/onboarding'
import { findOwner, returnUrls } from '@/lib/api/shapes/onboarding-input'
import { toTime } from '@/lib/api/shapes/times'
import { getGuide } from '@/lib/guide/catalog'
import { isErpLanguage } from '@/lib/guide/model/guide'
import { inviteTenant } from '@/lib/invitations/invite'
import { externalIdSchema, metadataSchema } from '@/lib/onboarding/changes/tenant'
import { db } from '@/lib/platform/db'
import { lineSchema } from '@/lib/platform/forms/fields'
import { emailSchema } from '@/lib/platform/mail/address'
import { linkSchema } from './links'

const line = lineSchema({ isRequired: true })

const bodySchema = z.strictObject({
  guideId: line,
  tenantId: z.uuid().optional(),
  company: z.optional(line),
  externalId: z.optional(externalIdSchema),
  metadata: metadataSchema.optional(),
  contact: z.strictObject({ email: emailSchema, name: z.optional(lineSchema({ isRequired: false })) }),
  locale: z.enum(routing.locales),
  erpLanguage: z.optional(line),
  ownerEmail: z.optional(emailSchema),
  sendMail: z.boolean().default(false),
  ...returnUrls,
  answers: z.record(z.string(), z.string()).optional(),
})

type Body = z.output<typeof bodySchema>

const createdSchema = z
  .object({ onboarding: onboardingSchema, link: linkSchema })
  .meta({ id: 'CreatedOnboarding' })

export const createOnboarding = defineOperation({
  id: 'createOnboarding',
  group: 'onboardings',
  method: 'POST',
  path: '/onboardings',
  scope: 'write',
  body: bodySchema,
  status: 201,
  answer: createdSchema,
  isIdempotent: true,
  locate: ({ onboarding }) => `/onboardings/${onboarding.id}`,
  run: async ({ caller, body, requestKey }) => {
    const [company, owner] = await Promise.all([findCompany(body), findOwner(body.ownerEmail)])
    const wrong = [...errorsOfGuide(body), ...company.wrong, ...owner.wrong]
    if (wrong.length > 0) return invalidFields(wrong)
    const { guideId, contact, locale, erpLanguage, answers, tenantId } = body
    const { onboardingId, linkId, url, expiresAt } = await inviteTenant(
      { guideId, company: company.name, ...contact, locale, erpLanguage, ownerId: owner.id },
      {
        isMailed: body.sendMail,
        key: requestKey,
        urls: { returnUrl: body.returnUrl, successUrl: body.successUrl },
        tenantId,
        ownData: { externalId: body.externalId, metadata: body.metadata },
        answers,
        apiKeyId: caller.keyId,
      },
    )
    const onboarding = await findApiOnboarding(onboardingId)
    if (!onboarding) return new Problem('notFound')
    return { onboarding, link: { id: linkId, url, expiresAt: toTime(expiresAt) } }
  },
})

type Company = { name: string; wrong: WrongField[] }

/** Returns the name of the tenant: of the one that exists already, or of the new one. */
async function findCompany({ tenantId, externalId, company, metadata }: Body): Promise<Company> {
  const select = { name: true } as const
  if (tenantId) {
    const tenant = await db.tenant.findUnique({ where: { id: tenantId }, select })
    const others = Object.entries({ externalId, company, metadata }).filter(
      ([, value]) => value !== undefined,
    )
    const wrong = others.map(([name]): WrongField => ({ path: [name], code: 'notWithTenantId' }))
    if (tenant) return { name: tenant.name, wrong }
    return { name: '', wrong: [...wrong, { path: ['tenantId'], code: 'unknownOption' }] }
  }
  const known = externalId ? await db.tenant.findUnique({ where: { externalId }, select }) : null
  const name = known?.name ?? company
  return name === undefined
    ? { name: '', wrong: [{ path: ['company'], code: 'required' }] }
    : { name, wrong: [] }
}

/** Finds what does not fit the guide. */
function errorsOfGuide({ guideId, erpLanguage, answers = {} }: Body): WrongField[] {
  const guide = getGuide(guideId)
  if (!guide) return [{ path: ['guideId'], code: 'unknownOption' }]
  const wrong = Object.entries(answers).flatMap(([id, option]): WrongField[] => {
    const question = guide.questions.find((one) => one.id === id)
    if (!question) return [{ path: ['answers', id], code: 'unknown' }]
    return question.options.includes(option) ? [] : [{ path: ['answers', id], code: 'unknownOption' }]
  })
  const isSpoken = erpLanguage === undefined || isErpLanguage(guide, erpLanguage)
  return isSpoken ? wrong : [{ path: ['erpLanguage'], code: 'notSpoken' }, ...wrong]
}
