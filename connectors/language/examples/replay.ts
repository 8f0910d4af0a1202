import type { Check, Probe } from '@/connectors/connector'
import type { HttpResult } from '@/connectors/http'
import { runConnector } from '@/connectors/language/interpret'
import { openRun } from '@/connectors/language/run/run'
import type { ConnectorFile, Setting } from '@/connectors/language/schema/connector-file'
import type { Rule } from '@/connectors/language/schema/outcome'
import type { ConnectorSettings } from '@/connectors/language/settings'
import { makeValues } from '@/connectors/made/make-values'
import type { Example } from './parse-example'
import { sampleOf, samples } from './sample'

export type Replayed = {
  checks: Check[]
  /** The rules that have judged an answer. */
  rules: Rule[]
  /** The requests that were asked, and the paths of the file that have led to something in an answer. */
  asked: ReadonlySet<string>
  foundAt: ReadonlySet<string>
  /** The request that was asked and has no good answer among the examples. */
  unanswered?: string
}

/**
 * Runs a test in which the ERP gives one example as its answer, and its good answers to all else. Nothing is sent. `good` has the
 * good answer to each request, by its name.
 */
export async function replay(
  file: ConnectorFile,
  example: Example,
  good: ReadonlyMap<string, Example>,
): Promise<Replayed> {
  const request = {
    credentials: { ...(await madeFor(file)), ...credentialsOf(file, example) },
    vendor: {
      ...Object.fromEntries((file.vendorValues ?? []).map((name) => [name, 'example'])),
      ...mapSamples(file.customerValues ?? {}, file.hosts),
    },
    probes: example.probe ? [{ ...example.probe, row: 'row' } as Probe] : [],
    settings: settingsOf(file),
    signal: new AbortController().signal,
  }
  let unanswered: string | undefined
  const asked = new Map<string, number>()
  const run = openRun(file, request, async (_, name): Promise<HttpResult> => {
    const count = asked.get(name) ?? 0
    asked.set(name, count + 1)
    const answers = example.answers.get(name) ?? good.get(name)?.answers.get(name)
    const answer = answers?.[count] ?? answers?.at(-1)
    if (answer) return answer
    unanswered ??= name
    return { failure: 'unreachable' }
  })
  const checks: Check[] = []
  for await (const check of runConnector(run, request)) checks.push(check)
  return { checks, rules: run.judgedBy, asked: new Set(asked.keys()), foundAt: run.foundAt, unanswered }
}

/** The tokens of a consent that has just been given. */
const tokens = { accessToken: samples.token, tokensEndAt: String(Number.MAX_SAFE_INTEGER) }

const madeByFile = new WeakMap<ConnectorFile, ReturnType<typeof makeValues>>()

/** Returns what Handrail makes, such as keys to sign with. It is made once for all examples of a file. */
async function madeFor(file: ConnectorFile): Promise<Record<string, string>> {
  const fields = Object.entries(file.credentials).map(([name, { made }]) => ({ name, ...(made && { made }) }))
  const made = madeByFile.get(file) ?? makeValues(fields, { subject: 'Example', now: new Date() })
  madeByFile.set(file, made)
  return made
}

function credentialsOf({ credentials, hosts }: ConnectorFile, { given }: Example): Record<string, string> {
  const required = Object.entries(credentials).filter(([, { isOptional, made }]) => !isOptional && !made)
  return {
    ...mapSamples(Object.fromEntries(required), hosts),
    ...tokens,
    ...given,
  }
}

function mapSamples(
  all: Record<string, Parameters<typeof sampleOf>[0]>,
  hosts: readonly string[],
): Record<string, string> {
  return Object.fromEntries(Object.entries(all).map(([name, each]) => [name, sampleOf(each, hosts)]))
}

function settingsOf({ hosts, settings }: ConnectorFile): ConnectorSettings {
  const textOf = (setting: Setting | undefined) => {
    if (setting === undefined || setting.kind === 'timeLimit') return undefined
    if ('default' in setting) return setting.default
    return setting.kind === 'guid' ? samples.guid : 'example-setting'
  }
  return {
    hosts: { domains: hosts, overrideOrigins: [] },
    timeLimitMs: 1000,
    textOf: (name) => textOf(settings[name]),
  }
}
