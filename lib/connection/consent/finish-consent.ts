import 'server-only'
import type { Tokens } from '@/connectors/connector'
import { type ConsentCause, consentCauses } from '@/connectors/consent'
import { getConnector } from '@/lib/connection/connectors'
import { noteNewTokens, withoutTokens } from '@/lib/connection/credentials/kept-tokens'
import { storeCredentials } from '@/lib/connection/credentials/save-credentials'
import { readCredentials } from '@/lib/connection/credentials/stored-credentials'
import { returnTask } from '@/lib/handover/active-handover'
import { type Change, changeOnboarding } from '@/lib/onboarding/change-onboarding'
import { loadState } from '@/lib/onboarding/load-state'
import { findTask, noProblem, notWaiting, saveTaskState } from '@/lib/onboarding/task-state'
import { readKnownValues } from '@/lib/onboarding/view/known-values'
import { databaseNow } from '@/lib/platform/clock/database-clock'
import { db } from '@/lib/platform/db'
import { getLog } from '@/lib/platform/log'
import { consentCallback, consentContext } from './consent-context'
import { mayConsent } from './consenter'
import type { ConsentFlow } from './flow-cookie'
import { reportConsentProblem } from './report-problem'

/**
 * Exchanges what the ERP's page has sent the browser back with, keeps the tokens sealed, and notes the task as done. Otherwise it opens the
 * task again with the cause. Returns the cause, or undefined when the consent stands. From somebody who may not consent any more, by the
 * time that they come back, it keeps nothing.
 */
export async function finishConsent(
  flow: ConsentFlow,
  parameters: URLSearchParams,
): Promise<ConsentCause | undefined> {
  const { onboardingId, participantId, taskId, state, verifier } = flow
  const loaded = await loadState(db, onboardingId)
  const { consent } = getConnector(loaded.guide.connector ?? '').connector
  if (!(await mayConsent(db, flow))) return 'consentExpired'
  if (!consent || findTask(loaded.journey, taskId)?.task.kind !== 'authorize') return 'consentFailed'
  const context = consentContext(
    loaded.guide,
    await readCredentials(db, onboardingId),
    await readKnownValues({ tx: db, onboardingId, guide: loaded.guide }),
    loaded.record.answers,
  )
  const redirectUri = consentCallback().href
  const reply = await consent.redeem(context, { parameters, state, verifier, redirectUri })
  const cause = reply.refused === undefined ? undefined : causeOf(reply.refused)
  if (cause)
    getLog().warn(
      { onboardingId, cause, why: reply.refused, code: 'raw' in reply ? reply.raw?.code : undefined },
      'a consent was not given',
    )
  const { result } = await changeOnboarding({ onboardingId, participantId }, async (change) => {
    // The link may have been revoked, the task handed back or the onboarding archived while the ERP answered.
    if (!(await mayConsent(change.tx, flow))) return 'consentExpired' as const
    if (reply.tokens) await keepConsent(change, flow, reply.tokens)
    else await reportConsentProblem(change, taskId, cause ?? 'consentFailed')
    return cause
  })
  return result
}

/** Notes a way back that belongs to no request of this browser any more: it took too long, or another answer came before. */
export async function reportLostConsent(
  participant: { onboardingId: string; participantId: string },
  taskId: string,
): Promise<void> {
  await changeOnboarding(participant, async (change) => {
    if (findTask(change.journey, taskId)?.task.kind === 'authorize')
      await reportConsentProblem(change, taskId, 'consentExpired')
  })
}

/** An ERP that does not answer, or not as an ERP does, leaves open whether the customer has consented. */
function causeOf(refused: string): ConsentCause {
  return consentCauses.find((cause) => cause === refused) ?? 'consentFailed'
}

async function keepConsent(
  change: Change,
  { taskId, participantId }: ConsentFlow,
  tokens: Tokens,
): Promise<void> {
  const { tx, onboardingId, recordEvent } = change
  const stored = await readCredentials(tx, onboardingId)
  const credentials = {
    fields: stored?.fields ?? {},
    secrets: { ...withoutTokens(stored?.secrets), ...tokens },
  }
  await storeCredentials(change, stored, credentials)
  await noteNewTokens(tx, onboardingId, tokens)
  await saveTaskState(change, taskId, { verifiedAt: databaseNow(), ...noProblem, ...notWaiting })
  recordEvent({ kind: 'consentGiven', taskId })
  await returnTask(change, taskId, participantId)
}
