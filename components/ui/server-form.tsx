import { get, useForm } from 'react-hook-form'
import { readForm, type ServerForm, useFormSending } from './form-sending'

type Answer = { errors?: object }
type Errors<State extends Answer> = NonNullable<State['errors']>
type FieldName<State extends Answer> = keyof Errors<State> & string
type ErrorCode<State extends Answer> = NonNullable<Errors<State>[FieldName<State>]> & string

type FormWords<State extends Answer> = {
  /** By field, in the order of the form. */
  labels: Record<FieldName<State>, string>
  /** What the form says about a wrong field, by the code of its error. */
  errors: Record<ErrorCode<State>, string>
}

type Rules<Code> = {
  /** The code of the error when the field is empty. */
  required?: Code
  validate?: (typed: string) => true | Code
}

/**
 * The one way of ours for forms with several typed fields. It is a native form over a server action, as in `useFormSending`,
 * and react-hook-form checks in the browser what a rule can say. The first field that breaks a rule takes the focus and
 * nothing is sent. The server decides everything else; its errors stand at their fields and in the error summary.
 *
 * A form of one typed field uses `useFormSending` alone, and a form of buttons and hidden fields stays native: there
 * react-hook-form would check nothing that the field's own attributes do not check, and costs the page 10 kB. The form that
 * notes a wait stays native too, because it stands on every page of instructions, which has no room for more JavaScript.
 */
export function useServerForm<State extends Answer>(
  serverForm: ServerForm<State>,
  words: FormWords<State>,
  /** The first part of the fields' names in the form: `credentials` for `credentials.password`. */
  group?: string,
) {
  const { form, ...sending } = useFormSending(serverForm)
  const { register, handleSubmit, formState } = useForm()
  const answered = (sending.state.errors ?? {}) as Partial<Record<string, ErrorCode<State>>>
  const nameOf = (field: string) => (group ? `${group}.${field}` : field)

  /** Returns the props of one field: its name, label and error and, with rules, what connects it to the check. */
  function field(key: FieldName<State>, rules?: Rules<ErrorCode<State>>) {
    const name = nameOf(key)
    const broken = get(formState.errors, name) as { message?: ErrorCode<State> } | undefined
    const code = broken?.message ?? answered[key]
    return {
      label: words.labels[key],
      error: code && words.errors[code],
      required: rules?.required !== undefined,
      name,
      ...(rules && register(name, rules)),
    }
  }

  const onSubmit: typeof form.onSubmit = (event) => {
    const typed = readForm(event)
    return handleSubmit(() => sending.send(typed))(event)
  }

  /** The fields that the server has found wrong, for the error summary. */
  const wrongFields = (Object.entries(words.labels) as [string, string][])
    .filter(([key]) => answered[key])
    .map(([key, text]) => ({ id: nameOf(key), text }))

  return { ...sending, form: { ...form, onSubmit, noValidate: true }, field, wrongFields }
}
