import type { StandIn } from '../stand-in'
import { answerCall, gatewayPath } from './http'
import { State } from './state'

/** Sage Intacct's XML gateway. */
export function sageIntacct(senderPassword: string): StandIn {
  const state = new State()
  return {
    violations: state.violations,
    owns: (path) => path === gatewayPath,
    answer: (call) => answerCall(state, senderPassword, call),
    attempts: (query) => state.attempts(query.get('company') ?? ''),
    reset: () => state.reset(),
  }
}
