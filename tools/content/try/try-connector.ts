import type { Check } from '@/connectors/connector'
import { type HttpRequest, type HttpResult, send } from '@/connectors/http'
import { runConnector } from '@/connectors/language/interpret'
import { openRun } from '@/connectors/language/run/run'
import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import { missingSettings, settingsSchema } from '@/connectors/language/settings'
import { hiderOf } from '@/connectors/redact'
import type { Guide } from '@/lib/guide/model/guide'
import { readEnv } from '@/lib/platform/env-reading'
import { PlainFailure } from '../../../bin/plain-command'
import { checkLines, exchangeLine, verdict } from './report'

/** A trial: the connector, the texts that a test needs, and the guide whose permission rows are tried. */
export type Trial = {
  file: ConnectorFile
  texts: Record<string, string>
  guide?: Guide
  environment?: string
}

/** Limits a trial, whatever its ERP does, in milliseconds: as long as a test of the product may take. */
const timeLimitMs = 150_000

/**
 * Asks the ERP what a test of the product asks, by the same interpreter and with the settings of the environment, and says each
 * request, each check and the end. Returns the checks.
 */
export async function tryConnector(
  { file, texts, guide, environment = file.environments?.[0] }: Trial,
  say: (line: string) => void,
): Promise<Check[]> {
  const settings = readEnv(settingsSchema(file))
  const vendor = { ...textsOf(guide), ...texts }
  for (const line of beforehand(file, vendor, settings, environment)) say(line)
  const request = {
    credentials: { ...texts, ...(texts.accessToken && { tokensEndAt: String(Number.MAX_SAFE_INTEGER) }) },
    vendor,
    environment,
    probes: guide?.permissions.flatMap(({ probe }) => probe ?? []) ?? [],
    settings,
    signal: AbortSignal.timeout(timeLimitMs),
  }
  const run = openRun(file, request, async (sent: HttpRequest, name: string): Promise<HttpResult> => {
    const startedAt = performance.now()
    const result = await send(sent)
    const ms = Math.round(performance.now() - startedAt)
    say(hiderOf(run.secrets)(exchangeLine(name, sent, result, ms)))
    return result
  })
  const checks: Check[] = []
  try {
    for await (const check of runConnector(run, request)) {
      checks.push(check)
      for (const line of checkLines(check, (cause) => guide?.causes[cause]?.repairs ?? [])) say(line)
    }
  } catch (error) {
    if (!request.signal.aborted) throw error
    throw new PlainFailure(`Stopped after ${timeLimitMs / 1000} seconds, as a test of the product is.`)
  }
  say(`\n${verdict(checks)}`)
  return checks
}

function textsOf(guide: Guide | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(guide?.values ?? {}).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
}

/** Returns what is to be known before the ERP is asked: its addresses, and the variables that are not set. */
function beforehand(
  file: ConnectorFile,
  vendor: Record<string, string>,
  settings: ReturnType<ReturnType<typeof settingsSchema>['parse']>,
  environment: string | undefined,
): string[] {
  const addresses = Object.entries(file.settings).flatMap(([name, setting]) => {
    if (setting.kind !== 'address' && setting.kind !== 'origin') return []
    const address = settings.textOf(name, vendor, environment) ?? ''
    const isOwn = [setting.default, ...Object.values(setting.inEnvironment ?? {})].includes(address)
    return [`${name}: ${address}${isOwn ? '' : ` (${setting.variable})`}`]
  })
  const missing = missingSettings(file, vendor, settings)
  return [
    ...(environment === undefined ? [] : [`environment: ${environment}`]),
    ...addresses,
    ...(missing.length > 0 ? [`Not set: ${missing.join(', ')}.`] : []),
    '',
  ]
}
