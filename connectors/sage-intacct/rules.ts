import type { FindingOf, RawAnswer } from '@/connectors/connector'
import type { GatewayError } from './answers'

/** Why a check failed; the playbook of this ERP names the task that repairs each, or none. */
export const causes = [
  // The way to the gateway, and its state.
  'unreachable',
  'timedOut',
  'outage',
  'rateLimited',
  'unreadableAnswer',
  'endpointRefused',
  // Ours or the vendor's to repair.
  'senderNotConfigured',
  'senderRefused',
  'requestRejected',
  'sessionRefused',
  // The company's settings.
  'senderNotAuthorized',
  'companyUnknown',
  'companyExpired',
  'webServicesNotSubscribed',
  'ipRefused',
  // The technical user.
  'signInRefused',
  'userInactive',
  'userLocked',
  'notWebServicesUser',
  'entityRefused',
  // Its permissions.
  'roleEmpty',
  'permissionMissing',
  'moduleUnavailable',
  'noUserDefinedDimensions',
  'readFailed',
] as const

export type Cause = (typeof causes)[number]

export type SageFinding = FindingOf<Cause>

/** What an answer must look like for a verdict to hold; a part left out matches anything. */
export type Rule<Verdict> = {
  /** The rows of docs/protocols/sage-intacct.md that the verdict rests on. */
  facts: readonly `SI-${number}`[]
  level?: RawAnswer['level']
  status?: number
  number?: RegExp
  text?: RegExp
  verdict: Verdict
}

export type Refused = { level: RawAnswer['level']; httpStatus?: number; errors: readonly GatewayError[] }

/**
 * The verdict of the first rule that any of the errors fits, and that error for support. The level always
 * takes part in the decision, for one number means different things at each level (SI-30). The last rule must fit all.
 */
export function judge<Verdict>(
  rules: readonly Rule<Verdict>[],
  refused: Refused,
): Verdict & { raw: RawAnswer } {
  const errors = refused.errors.length > 0 ? refused.errors : [undefined]
  for (const rule of rules) {
    const error = errors.find((candidate) => fits(rule, refused, candidate))
    if (error || (errors[0] === undefined && fits(rule, refused, undefined))) {
      return { ...rule.verdict, raw: rawAnswer(refused, error) }
    }
  }
  throw new Error('the last rule must fit every answer')
}

/** Far above any real answer; it keeps the matching of a hostile one short. */
const matchLimit = 2000

function fits<Verdict>(rule: Rule<Verdict>, refused: Refused, error: GatewayError | undefined): boolean {
  if (rule.level && rule.level !== refused.level) return false
  if (rule.status && rule.status !== refused.httpStatus) return false
  if (rule.number && !rule.number.test(start(error?.number))) return false
  return !rule.text || rule.text.test(start(error?.text))
}

function start(text = ''): string {
  return text.slice(0, matchLimit)
}

export function rawAnswer({ level, httpStatus }: Omit<Refused, 'errors'>, error?: GatewayError): RawAnswer {
  const code = [error?.number, error?.errorId].filter(Boolean).join(' / ')
  const text = [error?.text, error?.correction].filter(Boolean).join(' ')
  return {
    level,
    ...(httpStatus !== undefined && { httpStatus }),
    ...(code && { code }),
    ...(text && { text }),
    ...(error?.supportId && { supportId: error.supportId }),
  }
}
