import { Field, Select, type SelectOption } from '@/components/ui/field'
import type { useServerForm } from '@/components/ui/server-form'
import type { InviteState, TypedInvite } from '@/lib/invitations/invite-form'
import type { InviteWords } from './invite-words'

export type InviteChoices = {
  guides: SelectOption[]
  languages: SelectOption[]
  /** By guide. The first option fits any reader. */
  erpLanguages: Record<string, SelectOption[]>
  owners: SelectOption[]
}

type InviteFieldsProps = {
  choices: InviteChoices
  values: TypedInvite
  field: ReturnType<typeof useServerForm<InviteState>>['field']
  /** The guide whose languages the form offers. Without one it offers those of all guides. */
  guideId?: string
  hints: InviteWords['hints']
}

/** The fields that describe one tenant. */
export function InviteFields({ choices, values, field, guideId, hints }: InviteFieldsProps) {
  const props = (...[name, rules]: Parameters<typeof field>) => {
    return { ...field(name, rules), hint: hints[name], defaultValue: values[name] }
  }
  const text = { autoComplete: 'off', maxLength: 200, isProse: true }
  const ofGuide = guideId === undefined ? undefined : choices.erpLanguages[guideId]
  const erpLanguages = ofGuide ?? unite(Object.values(choices.erpLanguages))
  return (
    <>
      <Select {...props('guideId')} options={choices.guides} />
      <Field {...props('company', { required: 'required' })} {...text} />
      <Field {...props('name')} {...text} />
      <Field {...props('email', { required: 'required' })} {...text} type="text" inputMode="email" />
      <Select {...props('locale')} options={choices.languages} />
      <Select {...props('erpLanguage')} key={guideId} options={erpLanguages} />
      <Select {...props('ownerId')} options={choices.owners} />
    </>
  )
}

function unite(lists: SelectOption[][]): SelectOption[] {
  return [...new Map(lists.flat().map((choice) => [choice.value, choice])).values()]
}

type MailCheckboxProps = { canSendMail: boolean; isChosen: boolean; words: { label: string; none: string } }

/** Asks whether the invitation goes out by mail. */
export function MailCheckbox({ canSendMail, isChosen, words }: MailCheckboxProps) {
  if (!canSendMail) return <p className="max-w-105 text-note text-ink-2">{words.none}</p>
  return (
    <label className="flex min-h-9 items-center gap-3">
      <input type="checkbox" name="isMailed" defaultChecked={isChosen} className="size-5 accent-accent" />
      {words.label}
    </label>
  )
}
