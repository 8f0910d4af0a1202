import { environmentQuestion } from '@/lib/guide/model/conditions'
import { asksForAccess } from '@/lib/guide/model/permissions'
import type {
  AccessKind,
  ActionSource,
  Condition,
  Playbook,
  QuestionSource,
  TaskSource,
  VendorGuide,
} from '@/lib/guide/schema/guide-files'
import { playbookOf } from './own-tasks'

/**
 * Returns the tasks that apply to a vendor, its own among them. For instance, a vendor without IP addresses has none that allows them,
 * and one whose customers have the role already has none that makes it. Steps for another access than the vendor's are left out.
 */
export function tasksOfVendor(playbook: Playbook, vendor: VendorGuide): TaskSource[] {
  const { tasks } = playbookOf(playbook, vendor)
  const has = (list: string) => (vendor.values[list]?.length ?? 0) > 0
  const isAsked = ({ needsAccess }: { needsAccess?: AccessKind }) =>
    needsAccess === undefined || asksForAccess(vendor.access ?? {}, needsAccess)
  return tasks
    .filter(
      ({ needsValue, lacksValue }) =>
        (needsValue === undefined || has(needsValue)) && (lacksValue === undefined || !has(lacksValue)),
    )
    .filter(isAsked)
    .map((task) =>
      'actions' in task
        ? { ...task, actions: task.actions.filter((action) => 'each' in action || isAsked(action)) }
        : task,
    )
}

/**
 * Returns the ids of the questions whose answer changes something for a vendor's customers, or is typed. A playbook may have more:
 * a guide without a tax row does not ask about taxes. `forTests` are those whose answer a test needs.
 */
export function decidingQuestions(
  playbook: Playbook,
  vendor: VendorGuide,
  forTests: readonly string[] = [environmentQuestion],
): Set<string> {
  const tasks = tasksOfVendor(playbook, vendor)
  const conditions = [
    ...tasks.flatMap((task) => [task.when, ...actionConditions('actions' in task ? task.actions : [])]),
    ...tasks.flatMap((task) =>
      task.kind === 'connect' ? task.credentials.map((credential) => credential.when) : [],
    ),
    ...vendor.permissions.map((row) => row.when),
  ]
  const asking = allQuestions(playbook, vendor).filter(
    ({ id, asks }) => asks !== undefined || forTests.includes(id),
  )
  const deciding = new Set([...conditions.flatMap(questionsOf), ...asking.map(({ id }) => id)])
  for (const question of allQuestions(playbook, vendor).reverse()) {
    if (deciding.has(question.id)) for (const id of questionsOf(question.when)) deciding.add(id)
  }
  return deciding
}

/** Returns the playbook's questions, followed by the vendor's own. */
function allQuestions(playbook: Playbook, vendor: VendorGuide): QuestionSource[] {
  return [...playbook.questions, ...(vendor.questions ?? [])]
}

function actionConditions(actions: readonly ActionSource[]): (Condition | undefined)[] {
  return actions.flatMap((action) =>
    'each' in action ? [action.when, ...action.do.map((inner) => inner.when)] : [action.when],
  )
}

function questionsOf(condition: Condition | undefined): string[] {
  return Object.keys(condition ?? {})
}
