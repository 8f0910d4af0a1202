import 'server-only'
import { z } from 'zod'
import { routing } from '@/i18n/routing'
import type { Participant } from '@/lib/auth/session'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { endLink } from '@/lib/onboarding/end-link'
import { findPerson } from './find-person'
import type { ContactFault, ContactField, ContactState } from './tenant-form-states'

type Typed = Record<ContactField, string>
type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>

const fault = (code: ContactFault) => code

const lineSchema = z
  .string()
  .trim()
  .max(200, fault('tooLong'))
  .refine((text) => !/\p{Cc}/u.test(text), fault('unreadable'))

function contactSchema(erpLanguages: string[]) {
  return z.object({
    name: lineSchema,
    email: lineSchema.min(1, fault('required')).pipe(z.email(fault('notAnAddress'))),
    language: z.enum(routing.locales, fault('unknownOption')),
    erpLanguage: z.string().refine((one) => erpLanguages.includes(one), fault('unknownOption')),
  })
}

/**
 * Changes what is known of one of the customer's people. Links went to the old address: with a new one they end. Answers
 * the faults, if any, or that there is nobody by this id.
 */
export async function changeContact(
  staff: Participant,
  participantId: string,
  typed: Typed,
): Promise<ContactState | { code: 'unknownPerson' } | undefined> {
  const { result } = await changeOnboarding(staff, async (change) => {
    const person = await findPerson(change, participantId)
    if (!person) return { code: 'unknownPerson' as const }
    const parsed = contactSchema(change.guide.erp.languages).safeParse(typed)
    if (!parsed.success) return refused(parsed.error, typed)
    const { language: locale, ...given } = parsed.data
    if (await isTaken(change, person, given.email))
      return { errors: { email: fault('taken') }, values: typed }
    await save(change, person, { ...given, locale })
    return undefined
  })
  return result
}

async function isTaken({ tx, onboardingId }: Change, { id }: Person, email: string): Promise<boolean> {
  const same = { equals: email, mode: 'insensitive' as const }
  return (await tx.participant.count({ where: { onboardingId, email: same, id: { not: id } } })) > 0
}

async function save(change: Change, person: Person, wanted: Omit<Person, 'id'>): Promise<void> {
  const { tx, onboardingId, tell } = change
  const { id } = person
  const changed = (['name', 'email', 'locale', 'erpLanguage'] as const).filter(
    (field) => person[field] !== wanted[field],
  )
  if (changed.length === 0) return
  await tx.participant.update({ where: { id }, data: wanted, select: { id: true } })
  const to = { toParticipantId: id }
  const fields = changed.filter((field) => field === 'name' || field === 'email')
  if (fields.length > 0) tell({ kind: 'contactChanged', data: { ...to, fields } })
  if (changed.includes('locale')) tell({ kind: 'languageChosen', data: { ...to, language: wanted.locale } })
  if (changed.includes('erpLanguage'))
    tell({ kind: 'erpLanguageChosen', data: { ...to, language: wanted.erpLanguage } })
  if (person.email.toLowerCase() === wanted.email.toLowerCase()) return
  const links = await tx.accessLink.findMany({
    where: { onboardingId, participantId: id, revokedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, taskId: true, participantId: true },
  })
  for (const link of links) await endLink(change, link)
}

function refused(error: z.ZodError, values: Typed): ContactState {
  const errors = error.issues.toReversed().map(({ path, message }) => [path[0], message])
  return { errors: Object.fromEntries(errors), values }
}
