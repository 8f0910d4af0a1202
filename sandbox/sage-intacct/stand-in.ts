import type { StandIn } from '../stand-in'
import type { Senders } from './gateway'
import { answerCall, gatewayPath } from './http'
import { State } from './state'

/** Sage Intacct's XML gateway. */
export function sageIntacct(senders: Senders): StandIn {
  const state = new State()
  return {
    violations: state.violations,
    owns: (path) => path === gatewayPath,
    answer: (call) => answerCall(state, senders, call),
    attempts: (query) => state.attempts(query.get('company') ?? ''),
    reset: () => state.reset(),
  }
}
