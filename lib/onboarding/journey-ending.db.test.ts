import { describe, expect, it } from 'vitest'
import { answerQuestions } from '@/lib/tasks/answer-questions'
import { completeTask, reopenTask } from '@/lib/tasks/complete-task'
import { findJourneyEnding } from './journey'
import { emptyRecord } from './journey.fixture'
import { inviteCustomer } from './onboarding.fixture'

const guideId = 'accounting-software-national-bank'

describe('the ending of a guide that no test can prove', () => {
  it('names who gave their word and when, and disappears once its task is re-opened', async () => {
    const customer = await inviteCustomer({ guideId })
    const { guide } = await customer.view()
    for (const { id, kind } of guide.tasks) {
      const { record, journey } = await customer.view()
      expect(findJourneyEnding(record, journey)).toBeUndefined()
      if (kind !== 'questions') await completeTask(customer.participant, id)
      else {
        const answers = Object.fromEntries(
          guide.questions.map((question) => [question.id, question.options[0] ?? '']),
        )
        await answerQuestions(customer.participant, { taskId: id, answers, version: '0' })
      }
    }
    const { record, journey } = await customer.view()
    const by = { participantId: customer.participant.participantId, name: 'finance@nordlys.example' }
    const taskId = guide.tasks.find(({ kind }) => kind === 'attest')?.id ?? ''
    expect(findJourneyEnding(record, journey)).toEqual({ how: 'attested', taskId, by, at: expect.any(Date) })
    expect(record.connectedAt).toBeUndefined()

    await reopenTask(customer.participant, taskId)
    const again = await customer.view()
    expect(findJourneyEnding(again.record, again.journey)).toBeUndefined()
  })
})

it('a journey ends as verified once a test has connected', async () => {
  const customer = await inviteCustomer()
  const { journey } = await customer.view()
  const at = new Date()
  expect(findJourneyEnding({ ...emptyRecord, connectedAt: at }, journey)).toEqual({ how: 'verified', at })
})
