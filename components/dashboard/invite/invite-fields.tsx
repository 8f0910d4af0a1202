import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { InviteField, InviteState, TypedInvite } from '@/lib/dashboard/invite-states'
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
