import { Labelled, type LabelledProps, Select } from '@/components/ui/field'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { type CredentialChoice, shownGroup, typedGroup } from '@/lib/connection/credentials/choices'

type PickedFieldProps = LabelledProps & {
  field: string
  /** The entries of the ERP's list. */
  choices: CredentialChoice[]
  /** The entry that is named now, or empty. */
  current: string
  words: { notListed: string; typeIt: string }
}

/** Offers the entries of a list that the ERP has given. One that is not among them can still be typed. */
export function PickedField({ field, choices, current, words, name, label, hint, error }: PickedFieldProps) {
  const picked = choices.find(({ value }) => value.toLowerCase() === current.toLowerCase())?.value ?? ''
  const options = [
    { value: '', label: words.notListed },
    ...choices.map(({ value, text }) => ({ value, label: text })),
  ]
  const typed = `${typedGroup}.${field}`
  const shown = picked ? '' : current
  return (
    <div className="grid scroll-mt-6 gap-4">
      <Select key={picked} {...{ name, label, hint, error, options }} defaultValue={picked} translate="no" />
      <Labelled name={typed} label={<span className="text-note font-normal">{words.typeIt}</span>}>
        <input
          key={picked}
          id={typed}
          name={typed}
          defaultValue={shown}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          translate="no"
          className="mt-1 block min-h-11.5 w-full max-w-105 rounded-box border border-line-3 bg-sheet px-3.5 py-2 font-mono text-base"
        />
      </Labelled>
      <HiddenFields fields={{ [`${shownGroup}.${field}`]: shown }} />
    </div>
  )
}
