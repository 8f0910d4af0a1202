import type { Sent } from '../stand-in'
import { fault, identitiesResponse, transactionTypesResponse } from './answers'
import { identityList, oneClient } from './clients'
import { words } from './faults'
import type { State } from './state'
import { transactionTypeList, transactionTypes } from './transaction-types'

export function answerIdentities(state: State, sessionId: string): Sent {
  const session = state.sessions.get(sessionId)
  if (!session) return fault(words.noSession)
  const { username, scenario } = session
  state.users.repair(username, scenario)
  return scenario.identities?.(sessionId) ?? identitiesResponse(identityList(scenario.clients ?? oneClient))
}

export function answerTransactionTypes(state: State, sessionId: string): Sent {
  const session = state.sessions.get(sessionId)
  if (!session) return fault(words.noSession)
  return (
    session.scenario.transactionTypes?.() ?? transactionTypesResponse(transactionTypeList(transactionTypes))
  )
}
