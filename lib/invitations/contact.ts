import 'server-only'
import { z } from 'zod'
import { routing } from '@/i18n/routing'
import type { Author, FactChange } from '@/lib/onboarding/change-onboarding'
import { changeFacts } from '@/lib/onboarding/changes/change-facts'
import { findPerson } from '@/lib/onboarding/changes/participants'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { fieldErrors } from '@/lib/platform/forms/field-errors'
import { type EmailError, lineSchema } from '@/lib/platform/forms/fields'
import { emailSchema, sameAddress } from '@/lib/platform/mail/address'
import { revokeAccessLink } from './invitation-link'

export type ContactField = 'name' | 'email' | 'language' | 'erpLanguage'

export type ContactError = EmailError | 'taken' | 'unknownOption'

/** What is wrong with typed contact data, and what was typed. */
export type ContactState = {
  errors?: Partial<Record<ContactField, ContactError>>
  values?: TypedContact
}

export type TypedContact = Record<ContactField, string>

type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>

const contactError = (code: ContactError) => code

function contactSchema(erpLanguages: string[]) {
  return z.object({
    name: lineSchema({ isRequired: false }),
    email: emailSchema,
    language: z.enum(routing.locales, contactError('unknownOption')),
    erpLanguage: z.string().refine((one) => erpLanguages.includes(one), contactError('unknownOption')),
  })
}

/**
 * Changes the contact data of one of the customer's people. A new address ends their links, which were sent to the old one.
 * Returns the form's state when a field is wrong, or a code when there is no such person.
 */
export async function changeContact(
  author: Author,
  participantId: string,
  typed: TypedContact,
): Promise<ContactState | { code: 'unknownPerson' } | undefined> {
  return changeFacts(author, async (change) => {
    const person = await findPerson(change, participantId)
    if (!person) return { code: 'unknownPerson' as const }
    const parsed = contactSchema(change.guide?.erp.languages ?? [person.erpLanguage]).safeParse(typed)
    if (!parsed.success) return { errors: fieldErrors(parsed.error), values: typed }
    const { language: locale, ...contact } = parsed.data
    if (await isTaken(change, person, contact.email))
      return { errors: { email: contactError('taken') }, values: typed }
    await savePerson(change, person, { ...contact, locale })
    return undefined
  })
}

async function isTaken({ tx, onboardingId }: FactChange, { id }: Person, email: string): Promise<boolean> {
  const where = { onboardingId, email: sameAddress(email), id: { not: id } }
  return (await tx.participant.count({ where })) > 0
}

async function savePerson(change: FactChange, person: Person, changes: Omit<Person, 'id'>): Promise<void> {
  const { tx, onboardingId, recordEvent } = change
  const { id } = person
  const changed = (['name', 'email', 'locale', 'erpLanguage'] as const).filter(
    (field) => person[field] !== changes[field],
  )
  if (changed.length === 0) return
  await tx.participant.update({ where: { id }, data: changes, select: { id: true } })
  const to = { toParticipantId: id }
  const fields = changed.filter((field) => field === 'name' || field === 'email')
  if (fields.length > 0) recordEvent({ kind: 'contactChanged', data: { ...to, fields } })
  if (changed.includes('locale'))
    recordEvent({ kind: 'languageChosen', data: { ...to, language: changes.locale } })
  if (changed.includes('erpLanguage'))
    recordEvent({ kind: 'erpLanguageChosen', data: { ...to, language: changes.erpLanguage } })
  if (person.email.toLowerCase() === changes.email.toLowerCase()) return
  const links = await tx.accessLink.findMany({
    where: { onboardingId, participantId: id, revokedAt: null, expiresAt: { gt: databaseNow() } },
    select: { id: true, taskId: true, participantId: true },
  })
  for (const link of links) await revokeAccessLink(change, link)
}
