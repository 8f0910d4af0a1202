import { networkCauses } from '@/connectors/ask'
import type { Check, Connector, TestRequest } from '@/connectors/connector'
import { consentCauses } from '@/connectors/consent'
import { redact } from '@/connectors/redact'
import { reportUnasked } from '@/connectors/report'
import { causesIn, checksByCause } from './causes-in'
import { consentBy } from './consent/consent-by'
import { consentOf } from './consent/consent-of'
import { earlyRefusal } from './run/early-refusal'
import { probeRows } from './run/probe-rows'
import { reportStep, reportUnaskedStep } from './run/report-step'
import { addValue, chosenEnvironment, openRun, type Run } from './run/run'
import { tryStep } from './run/second-attempt'
import { isOdd } from './run/shapes'
import type { ConnectorFile } from './schema/connector-file'
import { type ConnectorSettings, missingSettings, settingsSchema } from './settings'

/** Returns the connector that a file describes. */
export function interpret(file: ConnectorFile): Connector<ConnectorSettings> {
  const allowed = { domains: file.hosts, overrideOrigins: [] }
  const checks = checksByCause(file)
  return {
    id: file.connector,
    settings: settingsSchema(file),
    missingSettings: (vendor, settings) => missingSettings(file, vendor, settings),
    credentialFields: Object.entries(file.credentials).map(([name, credential]) => ({
      name,
      isSecret: credential.isSecret ?? false,
      isRequired: !credential.isOptional,
      ...(credential.made && { made: credential.made }),
      ...(mayAskAgain(credential) && { fits: (text: string) => !isOdd(text, credential, allowed) }),
    })),
    customerValues: Object.keys(file.customerValues ?? {}),
    ...(file.environments && { environments: file.environments }),
    checks: file.checks.map((check) => (typeof check === 'string' ? check : check.id)),
    ...(consentOf(file) && { consent: consentBy(file) }),
    causes: [...new Set([...networkCauses, ...(consentOf(file) ? consentCauses : []), ...causesIn(file)])],
    checkOf: (cause) => checks.get(cause),
    probeKinds: Object.keys(file.probes?.kinds ?? {}),
    offers: file.steps.flatMap(({ list, decides }) => (list ? decides : [])),
    test: (request) => runConnector(openRun(file, request), request),
  }
}

/** Returns whether the form says that a credential is odd, because no test is to say what that means. */
function mayAskAgain({ shape, pattern, odd }: ConnectorFile['credentials'][string]): boolean {
  return !odd && (shape ?? pattern) !== undefined && shape !== 'address'
}

/** Yields every check that applies once, in order, as `Connector.test` says. The first one names the environment. */
export async function* runConnector(
  run: Run,
  request: TestRequest<ConnectorSettings>,
): AsyncGenerator<Check> {
  let environment = chosenEnvironment(run.file, request.environment)
  for await (const check of runChecks(run, request)) {
    yield { ...check, ...(environment && { environment }) }
    environment = undefined
  }
}

async function* runChecks(run: Run, request: TestRequest<ConnectorSettings>): AsyncGenerator<Check> {
  const { file } = run
  run.signal.throwIfAborted()
  const early = earlyRefusal(run, request)
  const notGiven = checksNotGiven(run)
  const applies = (check: string) => !notGiven.includes(check)
  for (const { choose } of file.steps.filter(({ decides }) => !decides.some(applies)))
    if (choose?.otherwise) addValue(run, choose.as, choose.otherwise)
  let hasStopped = early !== undefined
  let isCut = hasStopped
  for (const step of file.steps.filter(({ decides }) => decides.some(applies))) {
    if (hasStopped) {
      isCut = true
      yield* reportUnaskedStep(step, early, applies)
    } else {
      const tried = await tryStep(run, step)
      yield* redact(reportStep(step, tried, applies), run.secrets)
      hasStopped = tried.refusal !== undefined
    }
  }
  if (file.probes && !hasStopped)
    yield* redact(await probeRows(run, file.probes, request.probes), run.secrets)
  // Where the ERP cannot be asked for permissions, a last step that fails cuts nothing off.
  else yield* reportUnasked(request.probes, file.probes || isCut ? 'notReached' : 'unknown')
}

/** Returns the checks that are about a credential which was not given. */
function checksNotGiven({ file, values }: Run): string[] {
  return file.checks.flatMap((check) =>
    typeof check !== 'string' && !values.has(check.given) ? [check.id] : [],
  )
}
