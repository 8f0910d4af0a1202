import { z } from 'zod'
import { addressSchema, type Endpoint, timeLimitSchema, withoutEmpty } from '@/connectors/settings'
import { withoutNames } from './schema/basics'
import type { ConnectorFile, Setting } from './schema/connector-file'

/** The settings of a connector: the hosts and the time limit, and what its requests use by name. */
export type ConnectorSettings = Endpoint & {
  /**
   * Returns the text of a setting for one vendor, and in one of the ERP's environments where it has several. Returns undefined when
   * no variable says it.
   */
  textOf(name: string, vendor: Readonly<Record<string, string>>, environment?: string): string | undefined
}

type Parsed = string | number | Record<string, string> | undefined

/** Returns the schema that parses an environment into the settings of a connector. No message repeats a value. */
export function settingsSchema({ hosts, settings }: ConnectorFile): z.ZodType<ConnectorSettings> {
  const all = Object.entries(settings)
  const shape = Object.fromEntries(all.map(([, setting]) => [setting.variable, variableSchema(setting)]))
  return z.preprocess(
    withoutEmpty,
    z.object(shape).transform((environment: Record<string, unknown>): ConnectorSettings => {
      const parsed = new Map(all.map(([name, { variable }]) => [name, environment[variable] as Parsed]))
      const limit = all.find(([, { kind }]) => kind === 'timeLimit')
      return {
        hosts: { domains: hosts, overrideOrigins: overridesOf(all, parsed) },
        timeLimitMs: Number(limit ? parsed.get(limit[0]) : timeLimitSchema.parse(undefined)) * 1000,
        textOf: (name, vendor, environment) =>
          settingText(settings[name], parsed.get(name), { vendor, environment }),
      }
    }),
  )
}

/** Returns the origins of addresses that the operator has changed. */
function overridesOf(all: [string, Setting][], parsed: ReadonlyMap<string, Parsed>): string[] {
  return all.flatMap(([name, setting]) => {
    if (setting.kind !== 'address' && setting.kind !== 'origin') return []
    const address = String(parsed.get(name))
    return address === setting.default ? [] : [new URL(withoutNames(address)).origin]
  })
}

function settingText(
  setting: Setting | undefined,
  value: Parsed,
  { vendor, environment = '' }: { vendor: Readonly<Record<string, string>>; environment?: string },
): string | undefined {
  if (typeof value === 'string') return addressIn(setting, value, environment)
  if (!setting || typeof value !== 'object') return undefined
  const key = setting.kind === 'byVendorValue' ? (vendor[setting.of] ?? '') : environment
  return Object.hasOwn(value, key) ? value[key] : undefined
}

/** Returns the address in an environment. One that the operator has set is meant for all of them. */
function addressIn(setting: Setting | undefined, value: string, environment: string): string {
  if (!setting || !('inEnvironment' in setting) || value !== setting.default) return value
  const other = setting.inEnvironment ?? {}
  return Object.hasOwn(other, environment) ? (other[environment] ?? value) : value
}

/** Returns the schema of one variable. */
function variableSchema(setting: Setting): z.ZodType {
  switch (setting.kind) {
    case 'address':
      return addressTemplate().default(setting.default)
    case 'origin':
      return addressTemplate((url) => url.pathname === '/')
        .transform((text) => text.replace(/\/+$/, ''))
        .default(setting.default)
    case 'timeLimit':
      return timeLimitSchema
    case 'guid':
      return z.guid().optional()
    case 'text':
      return z.string().min(1).optional()
    case 'byVendorValue':
    case 'byEnvironment':
      return textsByKeySchema
  }
}

/** Returns the schema of an address in which names in braces may stand, as in the file's default. */
function addressTemplate(isRight: (url: URL) => boolean = () => true) {
  return z.string().superRefine((text, context) => {
    const address = withoutNames(text)
    const wrong = addressSchema.safeParse(address).error?.issues[0]?.message
    const message = wrong ?? (isRight(new URL(address)) ? undefined : 'must be an address without a path')
    if (message) context.addIssue({ code: 'custom', message })
  })
}

const textsByKeySchema = z
  .string()
  .default('{}')
  .transform((json, context) => {
    try {
      return JSON.parse(json) as unknown
    } catch {
      context.addIssue({ code: 'custom', message: 'must be a JSON object of texts' })
      return z.NEVER
    }
  })
  .pipe(z.record(z.string().min(1), z.string().min(1)))

/** Returns the variables that the environment lacks for one vendor, with the missing entry of a list in brackets. */
export function missingSettings(
  { settings, environments = [] }: ConnectorFile,
  vendor: Readonly<Record<string, string>>,
  values: ConnectorSettings,
): string[] {
  return Object.entries(settings).flatMap(([name, setting]) => {
    if (!('missing' in setting) || !setting.missing) return []
    if (setting.kind === 'byEnvironment')
      return environments
        .filter((environment) => !values.textOf(name, vendor, environment))
        .map((environment) => `${setting.variable} (${environment})`)
    if (values.textOf(name, vendor)) return []
    if (setting.kind !== 'byVendorValue') return [setting.variable]
    return [`${setting.variable} (${vendor[setting.of] ?? ''})`]
  })
}
