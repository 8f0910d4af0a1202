import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import { moveToOtherBuild } from './other-build'
import { waitUntilReady } from './readiness'

/**
 * Why a form has not been saved. network: nothing was reached. waiting: the server cannot serve for now, and the form is sent
 * again by itself. failed: the server could not save it.
 */
export type Loss = 'network' | 'waiting' | 'failed'

/** An action that was never run is called again this often. */
const mostTries = 3

/**
 * Calls a server action with a form until it answers. Reports a loss, and returns undefined when the person has to press again.
 * Redirects are thrown, as Next wants it. The server may be of another build, which does not know the action: then the page is
 * left with what was typed.
 */
export async function deliver<State>(
  call: () => Promise<State>,
  form: FormData,
  onLoss: (loss: Loss) => void,
): Promise<State | undefined> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const outcome = await tryOnce(call)
    if (typeof outcome === 'object') return outcome.answer
    if (outcome === 'network') return void onLoss('network')
    if (outcome === 'otherBuild' && (await moveToOtherBuild(form))) return undefined
    // Next answers an empty object for an action that it could not forward, which was not run.
    if (outcome !== 'unanswered' && !(await waitUntilReady(() => onLoss('waiting')))) break
  }
  return void onLoss('failed')
}

async function tryOnce<State>(
  call: () => Promise<State>,
): Promise<{ answer: State } | 'unanswered' | 'network' | 'otherBuild' | 'failed'> {
  try {
    const answer = await call()
    return answer === undefined ? 'unanswered' : { answer }
  } catch (error) {
    // A redirect travels as an error.
    unstable_rethrow(error)
    if (unstable_isUnrecognizedActionError(error)) return 'otherBuild'
    // Browsers reject a request that reaches nothing with a TypeError.
    return error instanceof TypeError ? 'network' : 'failed'
  }
}
