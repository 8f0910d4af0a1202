import { expect } from '@playwright/test'
import type { Branch } from './branches'
import type { Customer } from './customer'
import { sandboxPassword } from './invitation'

/** The permissions that the sandbox's NORDLYS companies refuse at first. */
const missing = ['accountsPayable', 'timeAndExpenses']

/** Does a branch's tasks from `from` up to `until`, which it opens but leaves untouched. Starts on the page of `from`. */
export async function workUpTo(
  customer: Customer,
  { tasks, answers }: Pick<Branch, 'tasks' | 'answers'>,
  from: string,
  until: string,
) {
  for (const taskId of tasks.slice(tasks.indexOf(from), tasks.indexOf(until))) {
    await customer.seesTask(taskId)
    if (taskId === 'answer-questions') await customer.answer(answers)
    else await doTask(customer)
  }
  await customer.seesTask(until)
}

async function doTask(customer: Customer) {
  await customer.tickAll()
  await customer.complete()
}

/**
 * Tests a connection until it works and ends at the record. Two tests find a problem, and the customer repairs the task that each
 * of them re-opens. Starts on the page of the sign-in details.
 */
export async function connectWithRepairs(customer: Customer, branch: Branch, companyId: string) {
  const entity = branch.entityId && { entityId: branch.entityId }
  await customer.test({ companyId, ...entity, userId: 'Payhawk', password: sandboxPassword })
  await repairSender(customer)
  // The product keeps all details. It shows them again, except the password.
  await expect(customer.field('companyId')).toHaveValue(companyId)
  await expect(customer.field('password')).toHaveValue('')
  await customer.test({})
  await repairPermissions(customer, branch)
  await customer.test({})
  await customer.seesVerdict('connected')
  await customer.hands.press(customer.link('connectionTest.connected.done'))
  await expect(customer.heading(customer.words.say('connected.title'))).toBeVisible()
}

async function repairSender(customer: Customer) {
  const { words } = customer
  await customer.seesVerdict('problem', { count: 1 })
  await openRepair(customer, 'senderNotAuthorized', 'authorize-sender')
  await expect(customer.main.getByText(words.erp('causes.senderNotAuthorized.repair'))).toBeVisible()
  await customer.complete()
  await customer.seesTask('connect')
}

async function repairPermissions(customer: Customer, { permissions }: Branch) {
  const { words } = customer
  await customer.seesVerdict('problem', { count: 1 })
  await openRepair(customer, 'permissionMissing', permissions)
  await expect(customer.heading(words.say('task.problem.missing', { count: missing.length }))).toBeVisible()
  await expect(customer.ticks(false)).toHaveCount(missing.length)
  await expect(customer.ticks(true)).toHaveCount(0)
  for (const module of missing) await expect(customer.tick(words.label(module))).toBeVisible()
  await customer.tickAll()
  await customer.complete()
  await customer.seesTask('connect')
}

/** Goes from a test's page to the task that it re-opens. Expects the test, the task list and the task to name the cause. */
async function openRepair(customer: Customer, cause: string, taskId: string) {
  const { words } = customer
  const title = words.erp(`causes.${cause}.title`)
  await expect(customer.heading(title)).toBeVisible()
  await customer.openList()
  await expect(customer.row(taskId)).toContainText(words.say('common.status.problem'))
  await expect(customer.row(taskId)).toContainText(title)
  await customer.goOn()
  await customer.seesTask(taskId)
  await expect(customer.heading(title)).toBeVisible()
}
