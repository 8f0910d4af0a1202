import { Field, Select } from '@/components/ui/field'
import type { InviteField, InviteState, TypedInvite } from '@/lib/invitations/invite-form'
import type { InviteWords } from './invite-words'

export type Choice = { value: string; label: string }

export type InviteChoices = {
  guides: Choice[]
  languages: Choice[]
  /** By guide; what holds for any reader first. */
  erpLanguages: Record<string, Choice[]>
  owners: Choice[]
}

type InviteFieldsProps = {
  choices: InviteChoices
  values: TypedInvite
  errors: NonNullable<InviteState['errors']>
  /** Whose languages are offered; absent: those of all. */
  guideId?: string
  words: InviteWords
}

/** What is asked of one tenant. */
export function InviteFields({ choices, values, errors, guideId, words }: InviteFieldsProps) {
  const field = (name: InviteField) => {
    const fault = errors[name]
    return {
      name,
      label: words.labels[name],
      hint: words.hints[name],
      error: fault && words.faults[fault],
      defaultValue: values[name],
    }
  }
  const text = { autoComplete: 'off', maxLength: 200, isProse: true }
  const ofGuide = guideId === undefined ? undefined : choices.erpLanguages[guideId]
  const erpLanguages = ofGuide ?? unite(Object.values(choices.erpLanguages))
  return (
    <>
      <Select {...field('guideId')} options={choices.guides} />
      <Field {...field('company')} {...text} required />
      <Field {...field('name')} {...text} />
      <Field {...field('email')} {...text} type="email" required />
      <Select {...field('locale')} options={choices.languages} />
      <Select {...field('erpLanguage')} key={guideId} options={erpLanguages} />
      <Select {...field('ownerId')} options={choices.owners} />
    </>
  )
}

function unite(lists: Choice[][]): Choice[] {
  return [...new Map(lists.flat().map((choice) => [choice.value, choice])).values()]
}

type MailCheckboxProps = { canSendMail: boolean; isChosen: boolean; words: { label: string; none: string } }

/** Whether the invitation is mailed at once. */
export function MailCheckbox({ canSendMail, isChosen, words }: MailCheckboxProps) {
  if (!canSendMail) return <p className="max-w-105 text-note text-ink-2">{words.none}</p>
  return (
    <label className="flex min-h-9 items-center gap-3">
      <input type="checkbox" name="isMailed" defaultChecked={isChosen} className="size-5 accent-accent" />
      {words.label}
    </label>
  )
}
