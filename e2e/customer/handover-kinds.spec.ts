import { expect, test } from '@playwright/test'
import { getGuide } from '@/lib/guide/catalog'
import { plantHandover } from '../support/colleague'
import { query } from '../support/database'
import { plantInvitation } from '../support/plant'
import { wordsIn } from '../support/words'

const guideId = 'accounting-software-national-bank'
const name = 'finance@nordlys.example'
const answers = { selfApproval: 'no', businessGroup: 'no' }

/** Hands a task over to a colleague, for a customer of the bank who has done the tasks before it. */
async function colleagueWith(taskId: string) {
  const ids = getGuide(guideId)?.tasks.map(({ id }) => id) ?? []
  const planted = await plantInvitation({ guideId, answers, done: ids.slice(0, ids.indexOf(taskId)) })
  const handover = await plantHandover(planted, taskId)
  const words = await wordsIn('en', 'en', getGuide(guideId))
  return { ...planted, ...handover, words, setupPath: `/en/setup/${planted.onboardingId}` }
}

for (const [kind, taskId] of [
  ['wait', 'approve-group'],
  ['instruct', 'create-user'],
  ['attest', 'confirm-data'],
] as const) {
  test(`A colleague completes a task of the kind ${kind} on their word, and the sender sees who did`, async () => {
    expect(getGuide(guideId)?.tasks.find(({ id }) => id === taskId)?.kind).toBe(kind)
    const { sender, colleague, ownPath, setupPath, words } = await colleagueWith(taskId)
    const page = await colleague.open(ownPath)
    const thanks = await colleague.press(page, words.say('task.asked.submit', { name }))
    expect(thanks.text).toContain(words.say('handOver.thankYou.title'))
    const task = await sender.open(`${setupPath}/${taskId}`)
    expect(task.text).toContain(words.say('task.done.attested'))
    expect(task.text).toContain('Ola Hansen')
  })
}

test('The record names the colleague on whose word the guide has ended', async () => {
  const { sender, colleague, ownPath, setupPath, words } = await colleagueWith('confirm-data')
  await colleague.press(await colleague.open(ownPath), words.say('task.asked.submit', { name }))
  const record = await sender.open(`${setupPath}/done`)
  expect(record.text).toMatch(words.like('connected.byWord.lead', ['date'], { name: 'Ola Hansen' }))
})

async function awaitApproval(onboardingId: string, participantId: string): Promise<void> {
  await query(
    `insert into "TaskState" ("onboardingId", "taskId", "waitingFor", "waitingSince", "waitingById")
     values ($1, 'approve-group', 'approval', now(), $2)
     on conflict ("onboardingId", "taskId") do update set "waitingFor" = 'approval', "waitingSince" = now(), "waitingById" = $2`,
    [onboardingId, participantId],
  )
}

test('A colleague can say that an approval has come, but only the sender can say that it was rejected', async () => {
  const { sender, colleague, taskPath, ownPath, onboardingId, participantId, words } =
    await colleagueWith('approve-group')
  await awaitApproval(onboardingId, participantId)
  const page = await colleague.open(ownPath)
  expect(page.text).toContain(words.say('task.waiting.rejectedTell', { name }))
  expect(page.text).not.toContain(words.say('task.waiting.rejected'))
  expect((await colleague.press(page, words.say('task.waiting.came'))).text).not.toContain(
    words.say('task.waiting.rejectedTell', { name }),
  )

  await awaitApproval(onboardingId, participantId)
  const taken = await sender.press(await sender.open(taskPath), words.say('task.handedOver.takeBack'))
  expect(taken.text).toContain(words.say('task.waiting.rejected'))
  expect(taken.text).not.toContain(words.say('task.waiting.rejectedTell', { name }))
})
