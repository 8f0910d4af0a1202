import { get, useForm } from 'react-hook-form'
import { readForm, type ServerForm, useFormSending } from './form-sending'

type Answer = { errors?: object }
type Errors<State extends Answer> = NonNullable<State['errors']>
type FieldName<State extends Answer> = keyof Errors<State> & string
type ErrorCode<State extends Answer> = NonNullable<Errors<State>[FieldName<State>]> & string

type FormWords<State extends Answer> = {
  /** The names of the fields in the error summary, in the order of the form. */
  labels: Record<FieldName<State>, string>
  /** The text for each error code. */
  errors: Record<ErrorCode<State>, string>
}

type Rules<Code> = {
  /** The code of the error when the field is empty. */
  required?: Code
  validate?: (typed: string) => true | Code
}

/**
 * Handles forms with several typed fields. The form is a native one over a server action, as in `useFormSending`, and
 * react-hook-form checks in the browser what a rule can say: the first field that breaks its rule takes the focus, and
 * nothing is sent. The server decides everything else. Its errors stand at their fields and in the error summary.
 *
 * A form with one typed field uses `useFormSending` alone, and a form of buttons and hidden fields stays native:
 * react-hook-form would check nothing there that the field's own attributes do not check, and would cost the page about
 * 12 kB. The form that notes a wait stays native too, because every page of instructions carries it.
 */
export function useServerForm<State extends Answer>(
  serverForm: ServerForm<State>,
  words: FormWords<State>,
  /** The first part of the field names in the form, such as `credentials` in `credentials.password`. */
  group?: string,
) {
  const { form, ...sending } = useFormSending(serverForm)
  const { register, handleSubmit, formState } = useForm()
  const answered = (sending.state.errors ?? {}) as Partial<Record<string, ErrorCode<State>>>
  const nameOf = (field: string) => (group ? `${group}.${field}` : field)

  /** Returns the props of one field: its name, label and error and, with rules, the handlers of the check. */
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

  /** Lists the fields that the server has found wrong, for the error summary. */
  const wrongFields = (Object.entries(words.labels) as [string, string][])
    .filter(([key]) => answered[key])
    .map(([key, text]) => ({ id: nameOf(key), text }))

  return { ...sending, form: { ...form, onSubmit, noValidate: true }, field, wrongFields }
}
