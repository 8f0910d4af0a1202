import { expect, test } from '@playwright/test'
import { getGuide } from '@/lib/guide/catalog'
import { plantHandover } from '../support/colleague'
import { query } from '../support/database'
import { plantInvitation } from '../support/plant'
import { wordsIn } from '../support/words'

const guideId = 'accounting-software-national-bank'
const name = 'finance@nordlys.example'
const answers = { selfApproval: 'no', businessGroup: 'no' }

/** A colleague of a bank's customer, with one task; those before it are done. */
async function colleagueWith(taskId: string) {
  const ids = getGuide(guideId)?.tasks.map(({ id }) => id) ?? []
  const planted = await plantInvitation({ guideId, answers, done: ids.slice(0, ids.indexOf(taskId)) })
  const of = await plantHandover(planted, taskId)
  const words = await wordsIn('en', 'en', getGuide(guideId))
  return { ...planted, ...of, words, setup: `/en/setup/${planted.onboardingId}` }
}

for (const [kind, taskId] of [
  ['wait', 'approve-group'],
  ['instruct', 'create-user'],
  ['attest', 'confirm-data'],
] as const) {
  test(`A task of the kind ${kind} is finished by a colleague, on their word, and returns`, async () => {
    expect(getGuide(guideId)?.tasks.find(({ id }) => id === taskId)?.kind).toBe(kind)
    const { sender, colleague, ownPath, setup, words } = await colleagueWith(taskId)
    const page = await colleague.open(ownPath)
    const thanks = await colleague.press(page, words.say('task.asked.submit', { name }))
    expect(thanks.text).toContain(words.say('handOver.thankYou.title'))
    const task = await sender.open(`${setup}/${taskId}`)
    expect(task.text).toContain(words.say('task.done.attested'))
    expect(task.text).toContain('Ola Hansen')
  })
}

test('The end of a guide on a colleague’s word names the colleague in the record', async () => {
  const { sender, colleague, ownPath, setup, words } = await colleagueWith('confirm-data')
  await colleague.press(await colleague.open(ownPath), words.say('task.asked.submit', { name }))
  const record = await sender.open(`${setup}/done`)
  expect(record.text).toMatch(words.like('connected.byWord.lead', ['date'], { name: 'Ola Hansen' }))
})

async function approvalAwaited(onboardingId: string, participantId: string): Promise<void> {
  await query(
    `insert into "TaskState" ("onboardingId", "taskId", "waitingFor", "waitingSince", "waitingById")
     values ($1, 'approve-group', 'approval', now(), $2)
     on conflict ("onboardingId", "taskId") do update set "waitingFor" = 'approval', "waitingSince" = now(), "waitingById" = $2`,
    [onboardingId, participantId],
  )
}

test('A colleague who waits can say that it came; a refusal is for whoever holds the other task too', async () => {
  const { sender, colleague, taskPath, ownPath, onboardingId, participantId, words } =
    await colleagueWith('approve-group')
  await approvalAwaited(onboardingId, participantId)
  const page = await colleague.open(ownPath)
  expect(page.text).toContain(words.say('task.waiting.rejectedTell', { name }))
  expect(page.text).not.toContain(words.say('task.waiting.rejected'))
  expect((await colleague.press(page, words.say('task.waiting.came'))).text).not.toContain(
    words.say('task.waiting.rejectedTell', { name }),
  )

  await approvalAwaited(onboardingId, participantId)
  const back = await sender.press(await sender.open(taskPath), words.say('task.handedOver.takeBack'))
  expect(back.text).toContain(words.say('task.waiting.rejected'))
  expect(back.text).not.toContain(words.say('task.waiting.rejectedTell', { name }))
})
