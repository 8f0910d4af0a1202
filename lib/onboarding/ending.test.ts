import { describe, expect, it } from 'vitest'
import { answerQuestions } from './answer-questions'
import { endingOf } from './ending'
import { emptyRecord } from './journey.fixture'
import { inviteCustomer } from './onboarding.fixture'
import { completeTask, reopenTask } from './tasks'

const guideId = 'accounting-software-national-bank'

describe('the ending of a guide that no test can prove', () => {
  it('names who gave their word and when, and is open again with its task', async () => {
    const customer = await inviteCustomer({ guideId })
    const { guide } = await customer.setup()
    for (const { id, kind } of guide.tasks) {
      const { record, journey } = await customer.setup()
      expect(endingOf(record, journey)).toBeUndefined()
      if (kind !== 'questions') await completeTask(customer.participant, id)
      else {
        const answers = Object.fromEntries(
          guide.questions.map((question) => [question.id, question.options[0] ?? '']),
        )
        await answerQuestions(customer.participant, { taskId: id, answers, version: '0' })
      }
    }
    const { record, journey } = await customer.setup()
    const by = { participantId: customer.participant.participantId, name: 'finance@nordlys.example' }
    const taskId = guide.tasks.find(({ kind }) => kind === 'attest')?.id ?? ''
    expect(endingOf(record, journey)).toEqual({ how: 'attested', taskId, by, at: expect.any(Date) })
    expect(record.connectedAt).toBeUndefined()

    await reopenTask(customer.participant, taskId)
    const again = await customer.setup()
    expect(endingOf(again.record, again.journey)).toBeUndefined()
  })
})

it('is verified where a test has connected', async () => {
  const customer = await inviteCustomer()
  const { journey } = await customer.setup()
  const at = new Date()
  expect(endingOf({ ...emptyRecord, connectedAt: at }, journey)).toEqual({ how: 'verified', at })
})
