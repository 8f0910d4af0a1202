import { ask, type Reply } from '@/connectors/ask'
import type { RawAnswer } from '@/connectors/connector'
import { buildRequest, type Filling } from './build-request'
import { readAnswer } from './read-answer'
import type { Run } from './run'
import type { Said } from './said'

/** What came of a question. `isUnsendable` says that a value did not fit into it, so that it was not asked. */
export type ErpReply = Reply<Said, string> | { ms: 0; isUnsendable: true }

/** A file is data of somebody else: however its steps and rows multiply, a test asks no more often than this. */
const requestLimit = 200

const counts = new WeakMap<Run, number>()

/** Asks one of the requests of a file and reads the answer. Rejects only when the test is aborted. */
export async function askErp(
  run: Run,
  name: string,
  level: RawAnswer['level'] = 'result',
  filling: Filling = { values: run.values },
): Promise<ErpReply> {
  const request = run.file.requests[name]
  const answers = run.file.answers[request?.answers ?? Object.keys(run.file.answers)[0] ?? '']
  if (!request || !answers) throw new Error(`The connector has no request ${name}.`)
  const count = (counts.get(run) ?? 0) + 1
  counts.set(run, count)
  const built = count > requestLimit ? undefined : await buildRequest(run, request, answers, filling)
  if (!built) return { ms: 0, isUnsendable: true }
  const question = { answers, operation: request.soap?.operation, level }
  return ask(
    { ...built, signal: run.signal },
    run.endpoint,
    (answer) => readAnswer(answer, question),
    (sent) => run.send(sent, name),
  )
}
