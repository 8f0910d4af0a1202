import type { Fault } from '@/lib/guide/explain/fault'
import { suggest } from '@/lib/guide/explain/fault'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { conditionsOf, questionsOfFile } from '@/lib/guide/load/located-actions'
import { faultAt } from '@/lib/guide/load/source'
import { decidingQuestions } from '@/lib/guide/load/vendor-scope'
import { both, environmentQuestion } from '@/lib/guide/model/conditions'
import type { Condition } from '@/lib/guide/schema/guide-files'
import { factsOf, type LintContext } from './connector'

/** Finds a condition on a question or an option that does not exist in the playbook or in the same guide. */
export function unknownAnswers(erp: ErpSource): Fault[] {
  return conditionsOf(erp).flatMap(({ source, path, condition }) => {
    const questions = new Map(questionsOfFile(erp, source).map(({ id, options }) => [id, options]))
    return Object.entries(condition).flatMap(([question, options]) => {
      const existing = questions.get(question)
      if (!existing) {
        const message = `"${question}" is not a question.`
        return [faultAt(source, [...path, question], message, suggest(question, questions.keys()), 'key')]
      }
      return options.flatMap((option, index) => {
        if (existing.includes(option)) return []
        const message = `"${option}" is not an option of "${question}".`
        return [faultAt(source, [...path, question, index], message, suggest(option, existing))]
      })
    })
  })
}

/** Finds a condition that the condition of its task or of its question rules out, so that it never holds. */
export function contradictions(erp: ErpSource): Fault[] {
  return conditionsOf(erp).flatMap(({ source, path, condition, task }) => {
    const questions = new Map(questionsOfFile(erp, source).map(({ id, when }) => [id, when]))
    const outer = [task?.when, ...Object.keys(condition).map((question) => questions.get(question))]
    const combined = outer.reduce<Condition>((sum, when) => both(sum, when) ?? sum, condition)
    const impossible = Object.keys(combined).find((question) => combined[question]?.length === 0)
    if (impossible === undefined) return []
    const message = `Nobody is shown this: no answer to "${impossible}" meets all conditions here.`
    return [faultAt(source, path, message, 'Widen one of them, or remove it.')]
  })
}

/** Finds questions without a task that asks them, and such a task without questions. */
export function unaskedQuestions({ playbook, vendors }: ErpSource): Fault[] {
  const { questions, tasks } = playbook.data
  const asking = tasks.filter(({ kind }) => kind === 'questions')
  const isAny = questions.length > 0 || vendors.some(({ data }) => data.questions?.length)
  if (isAny && asking.length === 0) {
    const remedy = 'Add a task of the kind "questions".'
    return [faultAt(playbook, ['questions'], 'No task asks the questions.', remedy, 'key')]
  }
  if (!isAny && asking.length > 0) {
    return [faultAt(playbook, ['questions'], 'There is nothing to ask.', 'Remove the task that asks.', 'key')]
  }
  return []
}

/** Finds a question whose answer changes nothing for any vendor's customers. */
export function idleQuestions(erp: ErpSource, context: LintContext): Fault[] {
  const { playbook, vendors, isPartial } = erp
  // Without connectors nobody knows whether one has environments.
  const hasEnvironments = !context.connectors || factsOf(erp, context)?.environments !== undefined
  const forTests = hasEnvironments ? [environmentQuestion] : []
  if (vendors.length === 0 || isPartial) return []
  const deciding = vendors.map((vendor) => decidingQuestions(playbook.data, vendor.data, forTests))
  const isIdle = (id: string) => !deciding.some((questions) => questions.has(id))
  return [playbook, ...vendors].flatMap((source) =>
    (source.data.questions ?? []).flatMap(({ id }, index) => {
      if (!isIdle(id)) return []
      const message = `The question "${id}" decides nothing.`
      return [faultAt(source, ['questions', index, 'id'], message, 'Remove it.')]
    }),
  )
}
