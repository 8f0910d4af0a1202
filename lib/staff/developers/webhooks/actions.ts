'use server'

import { z } from 'zod'
import { authorizeStaff } from '@/lib/accounts/staff/authorize'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { isId } from '@/lib/platform/db'
import { formLocale, textOf } from '@/lib/platform/forms/form-data'
import { redirectTo, redirectToNotFound } from '@/lib/platform/forms/redirect'
import { deliveryPath, webhookPath, webhooksPath } from '@/lib/platform/routes'
import {
  addEndpoint,
  changeEndpoint,
  deleteEndpoint,
  readEndpoint,
  rotateSecret,
  turnOff,
  turnOn,
} from '@/lib/webhooks/endpoint'
import { replayDelivery, replaySince } from '@/lib/webhooks/replay'
import { sendTestEvent } from '@/lib/webhooks/test-event'
import {
  type EndpointState,
  type ReplayState,
  replayPeriods,
  type SecretState,
  type TestState,
  type WebhookNotice,
} from './form-states'

/** Adds an endpoint and returns its secret. Reads the fields url, description and eventTypes (several). */
export async function addEndpointAction(_state: EndpointState, formData: FormData): Promise<EndpointState> {
  const staff = await authorizeStaff('manager')
  const values = typedEndpoint(formData)
  const read = readEndpoint(values)
  if ('errors' in read) return { errors: read.errors, values }
  const added = await addEndpoint(staff, read.endpoint)
  return added ? { made: { endpointId: added.id, secret: added.secret } } : { isFull: true, values }
}

/** Changes an endpoint. Reads the fields endpointId, locale, url, description and eventTypes (several). */
export async function changeEndpointAction(
  _state: EndpointState,
  formData: FormData,
): Promise<EndpointState> {
  const endpointId = await authorizeFor(formData)
  const values = typedEndpoint(formData)
  const read = readEndpoint(values)
  if ('errors' in read) return { errors: read.errors, values }
  if (!(await changeEndpoint(endpointId, read.endpoint))) return redirectToNotFound()
  return redirectWithNotice(formData, 'saved')
}

/** Gives an endpoint a new secret and returns it. Reads the field endpointId. */
export async function rotateSecretAction(_state: SecretState, formData: FormData): Promise<SecretState> {
  const secret = await rotateSecret(await authorizeFor(formData))
  return secret === undefined ? redirectToNotFound() : { secret }
}

/** Sends a test event and returns what came back. Reads the field endpointId. */
export async function sendTestEventAction(_state: TestState, formData: FormData): Promise<TestState> {
  const outcome = await sendTestEvent(await authorizeFor(formData))
  return outcome ? { outcome } : redirectToNotFound()
}

/** Turns an endpoint on or off. Reads the fields endpointId, locale and to (on or off). */
export async function switchEndpointAction(formData: FormData): Promise<void> {
  const endpointId = await authorizeFor(formData)
  const isOn = textOf(formData, 'to') === 'on'
  await (isOn ? turnOn : turnOff)(endpointId)
  redirectWithNotice(formData, isOn ? 'turnedOn' : 'turnedOff')
}

/** Deletes an endpoint and goes to the list. Reads the fields endpointId and locale. */
export async function deleteEndpointAction(formData: FormData): Promise<void> {
  await deleteEndpoint(await authorizeFor(formData))
  redirectTo(`${webhooksPath(formLocale(formData))}?notice=${'deleted' satisfies WebhookNotice}`)
}

/** Sends one delivery again. Reads the fields endpointId, deliveryId and locale. */
export async function replayDeliveryAction(formData: FormData): Promise<void> {
  const endpointId = await authorizeFor(formData)
  const deliveryId = textOf(formData, 'deliveryId')
  if (!isId(deliveryId)) return redirectToNotFound()
  await replayDelivery(deliveryId)
  const path = deliveryPath(formLocale(formData), endpointId, deliveryId)
  redirectTo(`${path}?notice=${'sentAgain' satisfies WebhookNotice}`)
}

/** Sends all events since a moment again. Reads the fields endpointId and since (an ISO time) or period (milliseconds back). */
export async function replaySinceAction(_state: ReplayState, formData: FormData): Promise<ReplayState> {
  const endpointId = await authorizeFor(formData)
  const asked = z.iso.datetime().safeParse(textOf(formData, 'since'))
  const period = replayPeriods.find((ms) => String(ms) === textOf(formData, 'period')) ?? replayPeriods[0]
  const since = asked.success ? new Date(asked.data) : new Date(databaseNow().getTime() - period)
  const { count, moreAfter } = await replaySince(endpointId, since)
  return { count, ...(moreAfter && { moreAfter: moreAfter.toISOString() }) }
}

/** Returns the id of the endpoint that a manager's form is about. */
async function authorizeFor(formData: FormData): Promise<string> {
  await authorizeStaff('manager')
  const endpointId = textOf(formData, 'endpointId')
  return isId(endpointId) ? endpointId : redirectToNotFound()
}

function typedEndpoint(formData: FormData) {
  return {
    url: textOf(formData, 'url'),
    description: textOf(formData, 'description'),
    eventTypes: formData.getAll('eventTypes').map(String),
  }
}

function redirectWithNotice(formData: FormData, notice: WebhookNotice): never {
  redirectTo(`${webhookPath(formLocale(formData), textOf(formData, 'endpointId'))}?notice=${notice}`)
}
