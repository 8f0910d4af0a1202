import { fieldErrors } from '@/lib/platform/forms/field-errors'
import { type EmailError, longestLine } from '@/lib/platform/forms/fields'

const sentences: Record<EmailError, string> = {
  required: 'must not be empty',
  tooLong: `must have at most ${longestLine} characters`,
  unreadable: 'must not hold control characters',
  notAnAddress: 'must be an e-mail address',
}

type Options = {
  /** By field: what may be chosen. */
  choices: Record<string, readonly string[]>
  /** By field: the option's name, where it is not the field's. */
  names?: Record<string, string>
}

/** Returns a line for each option that a schema of error codes refuses. A code without a sentence asks for one of the choices. */
export function optionErrors(
  error: Parameters<typeof fieldErrors>[0],
  { choices, names = {} }: Options,
): string {
  return Object.entries(fieldErrors<string, EmailError>(error))
    .map(([field, code]) => {
      const options = choices[field]
      const isMissing = code === 'required' || !code || !(code in sentences)
      const sentence = options && isMissing ? `must be one of ${options.join(', ')}` : code && sentences[code]
      return `  --${names[field] ?? field} ${sentence}`
    })
    .join('\n')
}
