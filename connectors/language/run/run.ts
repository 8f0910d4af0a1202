import type { TestRequest } from '@/connectors/connector'
import { tokenNames } from '@/connectors/consent'
import { type HttpRequest, type HttpResult, send } from '@/connectors/http'
import { consentOf } from '@/connectors/language/consent/consent-of'
import type { ConnectorFile, Setting } from '@/connectors/language/schema/connector-file'
import type { Rule } from '@/connectors/language/schema/outcome'
import type { Step } from '@/connectors/language/schema/steps'
import type { ConnectorSettings } from '@/connectors/language/settings'
import type { Endpoint } from '@/connectors/settings'
import { wellFormed } from '@/connectors/xml'
import { fill } from './fill'

/** One test: what it asks for, what it knows so far, and what it must not show. */
export type Run = {
  file: ConnectorFile
  endpoint: Endpoint
  /** Settings, the vendor's and the customer's values, the customer's credentials, and what answers have added. */
  values: Map<string, string>
  /** The names of values that are addresses, which stand in a URL as they are. */
  addresses: Set<string>
  /** Everything that no check may hold. */
  secrets: string[]
  refusalsLeft: number
  signal: AbortSignal
  /** The rules that have judged an answer so far. */
  judgedBy: Rule[]
  /** The paths of the file that have led to something in an answer so far, such as `steps/0/company/name`. */
  foundAt: Set<string>
  /** Renews the tokens and keeps them for the next run. Without it the run renews them by itself. */
  renew?: TestRequest<ConnectorSettings>['renew']
  /** The way out. A replay of examples has another, which sends nothing. */
  send: Send
}

/** Sends the request of a name in the file. */
export type Send = (request: HttpRequest, name: string) => Promise<HttpResult>

type Opened = Pick<
  TestRequest<ConnectorSettings>,
  'credentials' | 'vendor' | 'environment' | 'settings' | 'signal' | 'refusalsLeft' | 'renew'
>

/** Begins a test. What the file does not name of the credentials and of the vendor's values is left out. */
export function openRun(file: ConnectorFile, request: Opened, way: Send = send): Run {
  const { credentials, vendor, settings, signal, refusalsLeft = 2, renew } = request
  const run: Run = {
    file,
    endpoint: settings,
    values: new Map(),
    addresses: new Set(),
    secrets: [],
    refusalsLeft,
    signal,
    judgedBy: [],
    foundAt: new Set(),
    renew,
    send: way,
  }
  const environment = chosenEnvironment(file, request.environment)
  for (const name of [...(file.vendorValues ?? []), ...Object.keys(file.customerValues ?? {})])
    if (vendor[name] !== undefined) run.values.set(name, vendor[name])
  for (const [name, { isSecret }] of Object.entries(file.credentials))
    if (Object.hasOwn(credentials, name)) addValue(run, name, credentials[name] ?? '', isSecret)
  addTokens(run, credentials)
  const all = Object.entries(file.settings)
  for (const [name, setting] of all.filter(([, each]) => !isAddress(each))) {
    const value = settings.textOf(name, vendor, environment)
    if (value !== undefined) addValue(run, name, value, 'isSecret' in setting && setting.isSecret)
  }
  const addresses = all.flatMap(([name, each]) => (isAddress(each) ? [name] : []))
  return withAddresses(run, addresses, (name) => settings.textOf(name, vendor, environment) ?? '')
}

/** Returns the environment that a run is about: the named one, else the first. An ERP of one environment has no name for it. */
export function chosenEnvironment({ environments = [] }: ConnectorFile, named?: string): string | undefined {
  return environments.find((each) => each === named) ?? environments[0]
}

/** Adds the tokens of a consent, where the ERP works by one. */
function addTokens(run: Run, credentials: Record<string, string>): void {
  if (!consentOf(run.file)) return
  for (const name of tokenNames)
    if (credentials[name]) addValue(run, name, credentials[name], name !== 'tokensEndAt')
}

function isAddress({ kind }: Setting): boolean {
  return kind === 'address' || kind === 'origin'
}

/** Adds the addresses of the settings, in which any of the other values may stand. */
function withAddresses(run: Run, names: readonly string[], templateOf: (name: string) => string): Run {
  const known = new Map(run.values)
  for (const name of names) {
    const address = fill(templateOf(name), known, (value) => encodeURIComponent(wellFormed(value)))
    if (address === undefined) continue
    addValue(run, name, address)
    run.addresses.add(name)
  }
  return run
}

/** Notes whether a part of a step, such as `company/name`, has led to something in an answer. */
export function noteFound(run: Run, step: Step, part: string, hasFound: boolean): void {
  if (hasFound) run.foundAt.add(`steps/${run.file.steps.indexOf(step)}/${part}`)
}

/** Adds a value under a name, and hides it from then on when it is secret. */
export function addValue(run: Run, name: string, value: string, isSecret = false): void {
  run.values.set(name, value)
  if (isSecret && value) run.secrets.push(value)
}
