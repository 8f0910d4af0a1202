import { matchLimit } from '@/connectors/language/pattern'
import type { Step, Take } from '@/connectors/language/schema/steps'
import type { Refusal } from '@/connectors/report'
import { type From, textFrom } from './place'
import { addValue, noteFound, type Run } from './run'
import { hasShape } from './shapes'
import { refusalOf, troubleIn } from './step-result'

/** Takes what later requests need out of an answer. Returns the refusal of an answer that cannot be used. */
export function takeValues(run: Run, step: Step, from: From): Refusal | undefined {
  for (const [name, take] of Object.entries(step.take ?? {})) {
    const text = textFrom(take.from, from)
    noteFound(run, step, `take/${name}`, text !== '')
    const refusal = refusalOfText(run, step, take, text)
    if (refusal) return refusal
    if (!text) continue
    addValue(run, name, text, take.isSecret)
    if (take.shape === 'address') run.addresses.add(name)
  }
  return undefined
}

function refusalOfText(
  { endpoint }: Run,
  step: Step,
  { shape, pattern, isOptional, missing, odd }: Take,
  text: string,
): Refusal | undefined {
  const level = step.level ?? 'result'
  if (!text) {
    if (isOptional) return undefined
    return missing ? refusalOf(step, missing, { level }) : troubleIn(step, 'unreadableAnswer', { level })
  }
  if (hasShape(text, shape, endpoint.hosts) && pattern?.test(text.slice(0, matchLimit)) !== false)
    return undefined
  if (odd) return refusalOf(step, odd, { level })
  // Support may see where the answer leads. Anything else that is odd may be a secret.
  if (shape === 'address') return troubleIn(step, 'endpointRefused', { level, text })
  return troubleIn(step, 'unreadableAnswer', { level })
}
