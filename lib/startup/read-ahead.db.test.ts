import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import pg from 'pg'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { getStaff, listOwners } from '@/lib/accounts/staff/queries'
import { linkIssuer, type StaffMember } from '@/lib/accounts/staff/roles'
import { startStaffSession } from '@/lib/accounts/staff/session'
import { handOverTask } from '@/lib/handover/hand-over'
import { openLink } from '@/lib/invitations/open-link'
import { keptToken } from '@/lib/onboarding/access-link'
import { inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { drawWithReads, setReadAhead } from '@/lib/platform/http/page-reads'
import { runForRequest } from '@/lib/platform/server/request-context'
import { parseInsightQuery } from '@/lib/staff/insight/insight'
import { getInsightPage } from '@/lib/staff/insight/queries'
import { listInstallationNotices } from '@/lib/staff/installation/queries'
import { getAnyOnboarding, listHistory } from '@/lib/staff/onboarding-detail/queries'
import { parseListQuery } from '@/lib/staff/onboarding-list/list-query'
import { listOnboardings } from '@/lib/staff/onboarding-list/queries'
import { listSavedViews } from '@/lib/staff/saved-views/queries'
import { getShownOnboarding, getShownTask } from '@/lib/staff/view-as-customer/queries'
import { readAhead } from './read-ahead'

/** The cookies of the browser, by name. */
const cookies = vi.hoisted(() => new Map<string, string>())

vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (cookies.has(name) ? { value: cookies.get(name) } : undefined),
  }),
}))
vi.mock('next/navigation', () => ({ redirect: (path: string) => Promise.reject(new Error(path)) }))
vi.mock('next-intl/server', () => ({}))

/** Opens a page that asks for something. Returns what it was given, and what PostgreSQL was asked once the page was being drawn. */
async function open<T>(path: string, ask: () => Promise<T>): Promise<{ given: T; asked: string[] }> {
  const request = new IncomingMessage(new Socket())
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  Object.assign(request, { url: path, headers: { cookie } })
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  let given: T | undefined
  await runForRequest({ requestId: 'a request' }, () =>
    drawWithReads(request, async () => {
      spy.mockClear()
      given = await ask()
    }),
  )
  const asked = spy.mock.calls.map(([query]: unknown[]) => (query as { text?: string }).text ?? String(query))
  spy.mockRestore()
  // The database's time is asked once a minute, whoever comes.
  return { given: given as T, asked: asked.filter((text) => !text.startsWith('select clock_timestamp()')) }
}

async function signIn(): Promise<void> {
  const email = 'ingrid@vendor.example'
  const identity = { issuer: linkIssuer, subject: email, email, isEmailVerified: false, name: '', groups: [] }
  cookies.set('staff', await startStaffSession({ identity, role: 'viewer', how: 'link' }))
}

beforeEach(() => {
  cookies.clear()
  setReadAhead(readAhead)
})

describe('before the page is drawn', () => {
  it('the onboarding of a customer is read, for its list and for a task', async () => {
    const { participant, sessionToken } = await inviteCustomer({ company: 'Nordlys Handel AS' })
    const { onboardingId } = participant
    const list = `/no/setup/${onboardingId}`
    cookies.set(`setup-${onboardingId}`, sessionToken)
    const shown = { given: { company: 'Nordlys Handel AS' }, asked: [] }
    expect(await open(list, () => getShownOnboarding(onboardingId))).toMatchObject(shown)
    const task = `${list}/check-rights`
    expect(await open(task, () => getShownTask(onboardingId, 'check-rights'))).toMatchObject(shown)
    setReadAhead(() => undefined)
    expect((await open(list, () => getShownOnboarding(onboardingId))).asked).toHaveLength(1)
  })

  it('so is it for a colleague who was handed one task', async () => {
    const { participant } = await inviteCustomer()
    const { onboardingId } = participant
    const typed = {
      name: 'Ola',
      email: 'ola@nordlys.example',
      message: '',
      language: 'fr',
      erpLanguage: 'en',
    }
    await handOverTask(participant, 'check-rights', typed)
    const select = { id: true, tokenSealed: true }
    const link = await db.accessLink.findFirstOrThrow({
      where: { onboardingId, taskId: 'check-rights' },
      select,
    })
    const { sessionToken = '' } = (await openLink((await keptToken(link)) ?? '')) ?? {}
    cookies.set(`setup-${onboardingId}-check-rights`, sessionToken)
    const path = `/fr/setup/${onboardingId}/check-rights`
    expect(await open(path, () => getShownTask(onboardingId, 'check-rights'))).toMatchObject({
      given: { handoverRequest: {} },
      asked: [],
    })
  })

  it('the session of the staff is read, and what their pages show', async () => {
    const { participant } = await inviteCustomer()
    const { onboardingId } = participant
    await signIn()
    const pages: [string, (staff: StaffMember) => Promise<unknown>][] = [
      [
        '/en/dashboard?q=Nordlys&view=all',
        (staff) => listOnboardings(parseListQuery({ q: 'Nordlys', view: 'all' }), staff),
      ],
      ['/en/dashboard', (staff) => Promise.all([listSavedViews(staff), listInstallationNotices()])],
      [
        '/en/dashboard/insight?period=30',
        (staff) => getInsightPage(staff, parseInsightQuery({ period: '30' })),
      ],
      [`/en/dashboard/onboardings/${onboardingId}`, (staff) => getAnyOnboarding(staff, onboardingId, 'en')],
      [`/en/dashboard/onboardings/${onboardingId}`, (staff) => listHistory(staff, onboardingId)],
      [`/en/dashboard/onboardings/${onboardingId}`, (staff) => listOwners(staff)],
    ]
    for (const [path, ask] of pages) {
      const { given, asked } = await open(path, async () => ask((await getStaff()) as StaffMember))
      expect([path, asked]).toEqual([path, []])
      expect(given).toBeTruthy()
    }
  })

  it.each(['live', 'export', 'insight/export', 'developers'])(
    'nothing is read under dashboard/%s, and no session is used by it',
    (part) => {
      const page = { pathname: `/en/dashboard/${part}`, params: {}, cookies: { get: () => undefined } }
      expect(readAhead(page)).toBeUndefined()
    },
  )

  it('nothing is read for a stranger, nor for anybody with a made-up token', async () => {
    const { participant } = await inviteCustomer()
    const ask = async () => [await getShownOnboarding(participant.onboardingId), await getStaff()]
    for (const path of [`/en/setup/${participant.onboardingId}`, '/en/dashboard', '/en/dashboard/insight']) {
      expect(await open(path, ask)).toEqual({ given: [null, null], asked: [] })
    }
    cookies.set('staff', 'made up')
    expect(await open('/en/dashboard', getStaff)).toEqual({ given: null, asked: [] })
  })
})

describe('a page', () => {
  it('fails as it would have failed by itself when the database does not answer', async () => {
    const { participant, sessionToken } = await inviteCustomer()
    const { onboardingId } = participant
    cookies.set(`setup-${onboardingId}`, sessionToken)
    const fault = vi.spyOn(pg.Client.prototype, 'query').mockImplementation((() => {
      throw new Error('gone')
    }) as never)
    const drawn = open(`/en/setup/${onboardingId}`, () => getShownOnboarding(onboardingId))
    await expect(drawn).rejects.toThrow('gone')
    fault.mockRestore()
  })
})
