import { describe, expect, it } from 'vitest'
import { callApi, keyWith } from '@/lib/api/api.fixture'
import { openLink } from '@/lib/invitations/open-link'
import { inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { minuteMs } from '@/lib/platform/time'

const key = await keyWith()

const tokenOf = (url: string) => url.split('/').at(-1) ?? ''

describe('a link by the API', () => {
  it('opens the onboarding for the minutes that were asked for, until it is revoked', async () => {
    const { onboardingId } = (await inviteCustomer()).participant
    const path = `/onboardings/${onboardingId}/links`
    const { status, body } = await callApi(path, { key, method: 'POST', body: { minutes: 5 } })
    expect(status).toBe(201)
    const lifeMs = new Date(body.expiresAt).getTime() - Date.now()
    expect(lifeMs).toBeLessThanOrEqual(6 * minuteMs)
    expect(await openLink(tokenOf(body.url))).toMatchObject({ onboardingId })
    const listed = await callApi(path, { key })
    expect(listed.body.data[0]).toMatchObject({ id: body.id, revokedAt: null })
    expect(JSON.stringify(listed.body)).not.toContain(tokenOf(body.url))
    expect((await callApi(`${path}/${body.id}`, { key, method: 'DELETE' })).status).toBe(204)
    expect((await callApi(`${path}/${body.id}`, { key, method: 'DELETE' })).status).toBe(204)
    expect(await openLink(tokenOf(body.url))).toBeUndefined()
  })

  it('is mailed when that is asked for, but not from the archive', async () => {
    const { onboardingId } = (await inviteCustomer()).participant
    const path = `/onboardings/${onboardingId}/links`
    const mails = () => db.mail.count({ where: { onboardingId, kind: 'invitation' } })
    await callApi(path, { key, method: 'POST', body: { sendMail: true } })
    expect(await mails()).toBe(1)
    await callApi(`/onboardings/${onboardingId}/archive`, { key, method: 'POST' })
    const { body } = await callApi(path, { key, method: 'POST', body: { sendMail: true } })
    expect(body.code).toBe('archived')
    expect(await mails()).toBe(1)
  })

  it('is made for nobody of another onboarding, and revoked from none', async () => {
    const [one, other] = [await inviteCustomer(), await inviteCustomer()]
    const pathOf = ({ participant }: typeof one) => `/onboardings/${participant.onboardingId}/links`
    const { participantId: personId } = other.participant
    const { body } = await callApi(pathOf(one), { key, method: 'POST', body: { personId } })
    expect(body.errors).toEqual([{ pointer: '#/personId', code: 'unknownOption' }])
    const made = await callApi(pathOf(other), { key, method: 'POST', body: {} })
    const revoked = await callApi(`${pathOf(one)}/${made.body.id}`, { key, method: 'DELETE' })
    expect(revoked.status).toBe(404)
  })
})

describe('the feed of events', () => {
  it('goes on where the last answer ended, and leaves nothing out', async () => {
    let { next } = (await callApi('/events?limit=100', { key })).body
    for (let hasMore = true; hasMore; ) {
      const { body } = await callApi(`/events?limit=100&after=${next}`, { key })
      ;({ next, hasMore } = body)
    }
    const { onboardingId } = (await inviteCustomer()).participant
    await callApi(`/onboardings/${onboardingId}/archive`, { key, method: 'POST' })
    const types: string[] = []
    for (let hasMore = true; hasMore; ) {
      const { body } = await callApi(`/events?limit=1&after=${next}`, { key })
      const own = body.data.filter(
        ({ data }: { data: { onboarding: { id: string } } }) => data.onboarding.id === onboardingId,
      )
      types.push(...own.map(({ type }: { type: string }) => type))
      ;({ next, hasMore } = body)
    }
    expect(types).toEqual(['onboarding.created', 'onboarding.opened', 'onboarding.archived'])
  })
})
