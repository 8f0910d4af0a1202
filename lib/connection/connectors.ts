import 'server-only'
import type { Connector, CredentialField } from '@/connectors/connector'
import { oncePerContent } from '@/i18n/content-folders'
import { environmentQuestion, isMet } from '@/lib/guide/model/conditions'
import type { Guide, Task } from '@/lib/guide/model/guide'
import type { OnboardingRecord } from '@/lib/onboarding/record'
import { listCollectedFields } from '@/lib/onboarding/view/collected-fields'
import { readEnv } from '@/lib/platform/env'
import { connectorSettingsSchema, getConnectors } from './registry'

/**
 * Returns the settings of all connectors by connector id. They are parsed from the environment when the server starts, and anew when the
 * content has changed.
 */
export const getConnectorSettings = oncePerContent(
  (): Record<string, unknown> => readEnv(connectorSettingsSchema),
)

/** Returns a connector with its settings. Throws when there is no connector with this id. */
export function getConnector(id: string): { connector: Connector; settings: unknown } {
  const connector = getConnectors().get(id)
  if (!connector) throw new Error(`There is no connector ${id}.`)
  return { connector, settings: getConnectorSettings()[id] }
}

/** Returns the environment of the ERP that a customer has named, by the guide's question. It is undefined where the ERP has only one. */
export function environmentOf({ connector = '' }: Pick<Guide, 'connector'>, answers: Record<string, string>) {
  return getConnectors()
    .get(connector)
    ?.environments?.find((environment) => environment === answers[environmentQuestion])
}

/** Returns the constants of a guide that are one text each, which are what a connector is given. */
export function vendorTexts(values: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

/**
 * Returns the credential fields that apply to a customer: those of the form, in its order, and those that other tasks collect. A field
 * that a failed test has opened applies in every branch, and goes on doing so once it is among the `stored` ones.
 */
export function listCredentialFields(
  guide: Guide,
  record: Pick<OnboardingRecord, 'answers' | 'tasks'>,
  stored: Record<string, string> = {},
): CredentialField[] {
  const { answers } = record
  const fields = getConnectors().get(guide.connector ?? '')?.credentialFields ?? guide.fields
  const asked = guide.tasks
    .filter((task) => task.kind === 'connect' && isMet(task.when, answers))
    .flatMap((task) => {
      const opened = openedFields(task, record, stored)
      return task.credentials.filter(({ field, when }) => isMet(when, answers) || opened.includes(field))
    })
    .map(({ field }) => field)
  const collected = listCollectedFields(guide, answers).map(({ field }) => field)
  return [...new Set([...asked, ...collected])].flatMap(
    (field) => fields.find(({ name }) => name === field) ?? [],
  )
}

/** Returns the fields of a guide's connector whose values Handrail makes, and which no form asks for. */
export function listMadeFields({ connector }: Pick<Guide, 'connector'>): CredentialField[] {
  return (
    getConnectors()
      .get(connector ?? '')
      ?.credentialFields.filter(({ made }) => made) ?? []
  )
}

/** Returns the fields that a test signs in with: those that apply to a customer, and those that Handrail makes. */
export function listTestedFields(...[guide, record, stored]: Parameters<typeof listCredentialFields>) {
  return [...listCredentialFields(guide, record, stored), ...listMadeFields(guide)]
}

function openedFields(
  { id, credentials }: Task,
  { tasks }: Pick<OnboardingRecord, 'tasks'>,
  stored: Record<string, string>,
): string[] {
  const found = tasks.find(({ taskId }) => taskId === id)?.problem?.causes ?? []
  return credentials
    .filter(({ openedBy = [] }) => openedBy.length > 0)
    .filter(({ field, openedBy }) => stored[field] || openedBy?.some((cause) => found.includes(cause)))
    .map(({ field }) => field)
}
