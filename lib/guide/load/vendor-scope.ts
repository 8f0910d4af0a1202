import type {
  ActionSource,
  Condition,
  Playbook,
  QuestionSource,
  TaskSource,
  VendorGuide,
} from '@/lib/guide/schema/guide-files'

/** The tasks that this vendor's values leave: a vendor without addresses has nobody let them in. */
export function tasksOfVendor({ tasks }: Playbook, vendor: VendorGuide): TaskSource[] {
  const has = (list: string) => (vendor.values[list]?.length ?? 0) > 0
  return tasks.filter(
    ({ needsValue, lacksValue }) =>
      (needsValue === undefined || has(needsValue)) && (lacksValue === undefined || !has(lacksValue)),
  )
}

/**
 * The questions whose answer changes anything for this vendor's customers. A playbook may ask more than one vendor
 * needs to know: nobody is asked about taxes for a guide without a tax row.
 */
export function decidingQuestions(playbook: Playbook, vendor: VendorGuide): Set<string> {
  const tasks = tasksOfVendor(playbook, vendor)
  const conditions = [
    ...tasks.flatMap((task) => [task.when, ...actionConditions('actions' in task ? task.actions : [])]),
    ...tasks.flatMap((task) =>
      task.kind === 'connect' ? task.credentials.map((credential) => credential.when) : [],
    ),
    ...vendor.permissions.map((row) => row.when),
  ]
  const deciding = new Set(conditions.flatMap(questionsOf))
  for (const question of questionsAsked(playbook, vendor).reverse()) {
    if (deciding.has(question.id)) for (const id of questionsOf(question.when)) deciding.add(id)
  }
  return deciding
}

/** The playbook's questions, then the vendor's own. */
export function questionsAsked(playbook: Playbook, vendor: VendorGuide): QuestionSource[] {
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
