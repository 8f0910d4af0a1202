import type { EmailError } from '@/lib/platform/forms/fields'

// The server's answer to a refused form of a new tenant: error codes, and the texts that were typed.

export const inviteFields = [
  'guideId',
  'company',
  'name',
  'email',
  'locale',
  'erpLanguage',
  'ownerId',
] as const

export type InviteField = (typeof inviteFields)[number]

/** notSpoken: the ERP has no such language. */
export type InviteError = EmailError | 'unknownOption' | 'notSpoken'

export type TypedInvite = Record<InviteField, string> & { isMailed: boolean }

/** An existing onboarding that looks like the one to be made. */
export type ExistingOnboarding = {
  onboardingId: string
  company: string
  email: string
  /** ISO 8601. */
  invitedAt: string
  isArchived: boolean
}

export type InviteState = {
  errors?: Partial<Record<InviteField, InviteError>>
  /** Similar onboardings. Nothing was written. */
  existing?: ExistingOnboarding[]
  /** The fields as they were typed. */
  values?: TypedInvite
  /** The new onboarding. Its link is shown only now. */
  invited?: { onboardingId: string; company: string; email: string; url: string; isMailed: boolean }
}

export type PreviewState = { subject?: string; html?: string; values?: TypedInvite }
