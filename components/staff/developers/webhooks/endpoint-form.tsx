'use client'

import { NewSecret } from '@/components/staff/developers/new-secret'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { useFormSending } from '@/components/ui/form-sending'
import { HiddenFields } from '@/components/ui/hidden-fields'
import { Link } from '@/components/ui/link'
import { SubmitButton } from '@/components/ui/submit-button'
import { addEndpointAction, changeEndpointAction } from '@/lib/staff/developers/webhooks/actions'
import type { EndpointState } from '@/lib/staff/developers/webhooks/form-states'
import type { TypedEndpoint } from '@/lib/webhooks/endpoint'
import type { EndpointFormWords } from './endpoint-form-words'

type EndpointFormProps = {
  /** The fields that a form which changes an endpoint sends along. Without them the form adds one. */
  fields?: { endpointId: string; locale: string }
  defaults: TypedEndpoint
  cancelHref: string
  words: EndpointFormWords
}

/** Adds an endpoint and shows its secret instead of the form, or changes one. */
export function EndpointForm({ fields, defaults, cancelHref, words }: EndpointFormProps) {
  const { state, form, isPending, loss } = useFormSending<EndpointState>(
    fields ? changeEndpointAction : addEndpointAction,
  )
  const { errors = {}, values = defaults, isFull, made } = state
  if (made)
    return (
      <div className="grid max-w-150 gap-6">
        <NewSecret value={made.secret} words={words.secret} />
        <p>
          <Link href={`${cancelHref}/${made.endpointId}`}>{words.open}</Link>
        </p>
      </div>
    )
  const wrong = [
    ...(errors.url ? [{ id: 'url', text: words.errors[errors.url] }] : []),
    ...(errors.description ? [{ id: 'description', text: words.errors[errors.description] }] : []),
    ...(errors.eventTypes ? [{ id: 'eventTypes', text: words.noEvent }] : []),
  ]
  return (
    <form {...form} className="grid max-w-150 gap-6" noValidate>
      <ErrorSummary title={words.wrong} errors={wrong} />
      {isFull && (
        <p role="alert" tabIndex={-1} className="text-bad">
          {words.full}
        </p>
      )}
      {fields && <HiddenFields fields={fields} />}
      <Field
        name="url"
        type="url"
        label={words.url}
        hint={words.urlHint}
        error={errors.url && words.errors[errors.url]}
        defaultValue={values.url}
        maxLength={1000}
        autoComplete="off"
        required
      />
      <Field
        name="description"
        label={words.description}
        hint={words.descriptionHint}
        error={errors.description && words.errors[errors.description]}
        defaultValue={values.description}
        maxLength={200}
        autoComplete="off"
        isProse
      />
      <EventChoice words={words} chosen={values.eventTypes} isWrong={errors.eventTypes !== undefined} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <SubmitButton
          words={{ submit: fields ? words.save : words.add, losses: words.losses }}
          isPending={isPending}
          loss={loss}
        />
        <Link href={fields ? `${cancelHref}/${fields.endpointId}` : cancelHref}>{words.cancel}</Link>
      </div>
    </form>
  )
}

type EventChoiceProps = { words: EndpointFormWords; chosen: string[]; isWrong: boolean }

function EventChoice({ words, chosen, isWrong }: EventChoiceProps) {
  return (
    <fieldset
      id="eventTypes"
      className={isWrong ? 'border-s-3 border-bad ps-4' : ''}
      aria-describedby={isWrong ? 'eventTypes-error' : undefined}
    >
      <legend className="font-semibold">{words.events}</legend>
      {isWrong && (
        <p id="eventTypes-error" className="mt-1 text-note font-medium text-bad">
          {words.noEvent}
        </p>
      )}
      <div className="mt-1 grid gap-x-6 sm:grid-cols-2">
        {words.options.map(({ value, label }) => (
          <label key={value} className="mt-2 flex items-start gap-3">
            <input
              type="checkbox"
              name="eventTypes"
              value={value}
              defaultChecked={chosen.includes(value)}
              className="mt-0.5 size-5 shrink-0 accent-accent"
            />
            <span>
              {label}
              <code translate="no" className="block font-mono text-cap text-ink-3">
                {value}
              </code>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
