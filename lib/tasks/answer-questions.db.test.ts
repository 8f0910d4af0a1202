import { describe, expect, it } from 'vitest'
import { inviteCustomer, readEvents } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { answerQuestions } from './answer-questions'

const taskId = 'answer-questions'
const answers = {
  permissionType: 'role',
  ipFilter: 'no',
  entities: 'one',
  usesTaxes: 'no',
  usesUserDefinedDimensions: 'unsure',
  usesProjects: 'yes',
}

describe('answering the questions', () => {
  it('saves the answers, marks the task done and goes on', async () => {
    const customer = await inviteCustomer()
    const result = await answerQuestions(customer.participant, { taskId, answers, version: '0' })
    expect(result).toEqual({ nextTaskId: 'create-role' })
    const { record, answersVersion, journey } = await customer.view()
    expect(record.answers).toEqual(answers)
    expect(answersVersion).toBe(1)
    expect(journey.tasks.find(({ task }) => task.id === 'allow-ips')?.status).toBe('notNeeded')
    expect((await readEvents(customer)).map(({ kind }) => kind)).toContain('questionsAnswered')
  })

  it('returns the saved answers and the typed ones to somebody who started from older answers', async () => {
    const customer = await inviteCustomer()
    await answerQuestions(customer.participant, { taskId, answers, version: '0' })
    const mine = { ...answers, ipFilter: 'yes' }
    const result = await answerQuestions(customer.participant, { taskId, answers: mine, version: '0' })
    const state = { code: 'changedMeanwhile', values: mine, theirs: answers, version: 1 }
    expect(result).toEqual({ state })
    expect(await answerQuestions(customer.participant, { taskId, answers: mine, version: '1' })).toEqual({
      nextTaskId: 'allow-ips',
    })
  })

  it('saves one of two different sets sent at once and never mixes them', async () => {
    const customer = await inviteCustomer()
    const other = { ...answers, entities: 'several', usesTaxes: 'yes' }
    const results = await Promise.all(
      [answers, other].map((typed) =>
        answerQuestions(customer.participant, { taskId, answers: typed, version: '0' }),
      ),
    )
    expect(results.filter((result) => 'state' in result)).toHaveLength(1)
    expect([answers, other]).toContainEqual((await customer.view()).record.answers)
  })

  it('changes nothing when a second tab sends the same answers', async () => {
    const customer = await inviteCustomer()
    await answerQuestions(customer.participant, { taskId, answers, version: '0' })
    expect(await answerQuestions(customer.participant, { taskId, answers, version: '0' })).toHaveProperty(
      'nextTaskId',
    )
    expect((await customer.view()).answersVersion).toBe(1)
  })

  it('names every question that is left open or has an unknown option', async () => {
    const { participant } = await inviteCustomer()
    const { permissionType: _omitted, ...rest } = answers
    const typed = { ...rest, ipFilter: 'maybe\u0000' }
    const result = await answerQuestions(participant, { taskId, answers: typed, version: '0' })
    expect(result).toEqual({
      state: { errors: { ipFilter: 'unknownOption', permissionType: 'required' }, values: typed, version: 0 },
    })
  })

  it.each(['', '-1', 'x', '1e99', '0.5', '99999999999999'])('accepts no version like %j', async (version) => {
    const { participant } = await inviteCustomer()
    expect(await answerQuestions(participant, { taskId, answers, version })).toMatchObject({
      state: { code: 'changedMeanwhile' },
    })
  })

  it('refuses questions that the guide does not ask, and tasks that ask none', async () => {
    const { participant } = await inviteCustomer()
    const typed = { ...answers, other: 'yes' }
    expect(await answerQuestions(participant, { taskId, answers: typed, version: '0' })).toMatchObject({
      state: { code: 'invalid' },
    })
    expect(await answerQuestions(participant, { taskId: 'connect', answers, version: '0' })).toEqual({
      code: 'unknownTask',
    })
  })

  it('withdraws a test’s proof from a task to which the answers add actions', async () => {
    const customer = await inviteCustomer()
    await answerQuestions(customer.participant, { taskId, answers, version: '0' })
    const { onboardingId } = customer.participant
    const verified = ['create-role', 'create-user'].map((id) => ({
      onboardingId,
      taskId: id,
      verifiedAt: new Date(),
    }))
    await db.taskState.createMany({ data: verified })
    await answerQuestions(customer.participant, {
      taskId,
      answers: { ...answers, usesTaxes: 'yes' },
      version: '1',
    })
    const { journey } = await customer.view()
    const proofOf = (id: string) => journey.tasks.find(({ task }) => task.id === id)?.proof
    expect([proofOf('create-role'), proofOf('create-user')]).toEqual([undefined, 'verified'])
  })
})
