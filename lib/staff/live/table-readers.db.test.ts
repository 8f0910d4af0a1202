import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Customer, inviteCustomer } from '@/lib/onboarding/onboarding.fixture'
import { db } from '@/lib/platform/db'
import { parseListQuery } from '@/lib/staff/onboarding-list/list-query'
import { findPage } from '@/lib/staff/onboarding-list/pages'
import { inWords } from '@/lib/staff/onboarding-list/row-in-words.fixture'
import { setActionTick } from '@/lib/tasks/ticks'
import { mostMissed } from './change-feed'
import type { TableEvents } from './table-event'
import { createTableReaders } from './table-readers'
import type { SayRows } from './tell-news'

const staffId = randomUUID()
const soon = { timeout: 10_000 }
const language = { locale: 'en', acceptLanguage: '', timeZone: undefined } as const
const tick = { taskId: 'check-rights', actionId: 'confirm-top-level', isDone: true }
const leaves: (() => void)[] = []
const idOf = ({ participant }: Customer) => participant.onboardingId

afterEach(() => {
  for (const leave of leaves.splice(0)) leave()
})

/** Opens the list of tables of one process, with a feed that the test itself speaks to. */
function startReaders() {
  let announce: (id: string) => void = () => {}
  const say = vi.fn<SayRows>(async (rows) =>
    rows.map(({ onboardingId, tasksDone }) => ({
      ...inWords,
      id: onboardingId,
      progress: `done ${tasksDone}`,
    })),
  )
  const feed = {
    subscribe({ onChanged }: { onChanged(id: string): void }) {
      announce = onChanged
      return () => {}
    },
  }
  const tables = createTableReaders(feed, say)
  const open = (
    search: Record<string, string>,
    more: { from?: string; until?: string; since?: Date } = {},
  ) => {
    const events: Partial<TableEvents>[] = []
    const { since, ...part } = more
    const onEvent = (text: string) => {
      const [, name = '', data = ''] = /event: (\w+)\ndata: (.*)\n\n$/.exec(text) ?? []
      events.push({ [name]: JSON.parse(data) })
    }
    const reader = { part: { query: parseListQuery(search), ...part }, staffId, language, since }
    leaves.push(tables.follow({ ...reader, onEvent, onClosed: () => {} }))
    return events
  }
  return { open, say, announce: (id: string) => announce(id) }
}

const rowsOf = (events: Partial<TableEvents>[]) => events.flatMap(({ rows }) => rows ?? [])

/** Invites a customer whom a search finds alone. */
async function inviteFindable() {
  const company = `Findable ${randomUUID()}`
  const customer = await inviteCustomer({ company })
  return { customer, search: { view: 'all', search: company } }
}

describe('a change of a row', () => {
  it('is looked up, put into words and counted once for 200 tables that show it', async () => {
    const { customer, search } = await inviteFindable()
    const { open, say, announce } = startReaders()
    const tables = Array.from({ length: 200 }, () => open(search))
    const spy = vi.spyOn(pg.Client.prototype, 'query')
    await setActionTick(customer.participant, tick)
    announce(idOf(customer))
    for (const events of tables)
      await vi.waitFor(
        () => expect(events.map((event) => Object.keys(event)[0])).toEqual(['rows', 'counts']),
        soon,
      )
    const asked = spy.mock.calls.map(
      ([query]: unknown[]) => (query as { text?: string }).text ?? String(query),
    )
    spy.mockRestore()
    expect(asked.filter((text) => /select o\."id"/.test(text))).toHaveLength(2)
    expect(asked.filter((text) => text.includes('count(*) filter'))).toHaveLength(1)
    expect(say).toHaveBeenCalledOnce()
    for (const events of tables)
      expect(rowsOf(events)).toEqual([
        { rows: [{ ...inWords, id: idOf(customer), key: expect.anything(), progress: 'done 0' }], gone: [] },
      ])
  })

  it('is told to no table that neither shows it nor is to show it', async () => {
    const [{ customer }, other] = [await inviteFindable(), await inviteFindable()]
    const { open, announce, say } = startReaders()
    const [unconcerned, concerned] = [open(other.search), open({ view: 'all', search: other.search.search })]
    announce(idOf(customer))
    announce(idOf(other.customer))
    await vi.waitFor(() => expect(rowsOf(concerned)).toHaveLength(1), soon)
    expect(rowsOf(unconcerned)[0]?.rows.map(({ id }) => id)).toEqual([idOf(other.customer)])
    expect(say.mock.calls.flatMap(([rows]) => rows)).toHaveLength(1)
  })

  it('brings the row into a view, and takes it out of another', async () => {
    const { customer, search } = await inviteFindable()
    const { open, announce } = startReaders()
    const before = open({ ...search, view: 'notStarted' })
    const after = open({ ...search, view: 'inProgress' })
    await vi.waitFor(async () => {
      announce(idOf(customer))
      expect(rowsOf(before)[0]?.rows).toHaveLength(1)
    }, soon)
    await setActionTick(customer.participant, tick)
    announce(idOf(customer))
    await vi.waitFor(() => expect(rowsOf(before).at(-1)).toEqual({ rows: [], gone: [idOf(customer)] }), soon)
    expect(
      rowsOf(after)
        .at(-1)
        ?.rows.map(({ id }) => id),
    ).toEqual([idOf(customer)])
  })

  it('takes the row out of a page behind whose last row it now stands', async () => {
    const word = `Page${randomUUID().slice(0, 8)}`
    const customers: Customer[] = []
    for (const letter of ['A', 'B', 'C'])
      customers.push(await inviteCustomer({ company: `${letter} ${word}` }))
    const search = { view: 'all', sort: 'company', search: word }
    const page = await findPage(parseListQuery(search), staffId, new Date(), 2)
    const { open, announce } = startReaders()
    const events = open(search, { until: page.next })
    announce(idOf(customers[0] as Customer))
    await vi.waitFor(() => expect(rowsOf(events)).toHaveLength(1), soon)
    await db.onboarding.update({
      where: { id: idOf(customers[0] as Customer) },
      data: { companyFolded: `z ${word.toLowerCase()}` },
    })
    for (const customer of customers) announce(idOf(customer))
    await vi.waitFor(() => expect(rowsOf(events)).toHaveLength(2), soon)
    expect(rowsOf(events)[1]?.rows.map(({ id }) => id)).toEqual([idOf(customers[1] as Customer)])
    expect(rowsOf(events)[1]?.gone).toEqual([idOf(customers[0] as Customer)])
  })

  it('is told to a table that opens again after it', async () => {
    const { customer, search } = await inviteFindable()
    const since = new Date()
    await setActionTick(customer.participant, tick)
    const { open } = startReaders()
    const events = open(search, { since })
    await vi.waitFor(
      () => expect(rowsOf(events)[0]?.rows.map(({ id }) => id)).toEqual([idOf(customer)]),
      soon,
    )
    expect(rowsOf(events)).toHaveLength(1)
  })

  it('is told to a table that opens again after more changes than are looked up, with the rows that it has left', async () => {
    const word = `Beside ${randomUUID()}`
    const [changed, gone] = [await inviteCustomer({ company: word }), await inviteCustomer({ company: word })]
    const since = new Date(Date.now() + 60_000)
    const { id: _id, ...copied } = await db.onboarding.findUniqueOrThrow({
      where: { id: idOf(changed) },
      select: {
        id: true,
        tenantId: true,
        guideId: true,
        guideVersion: true,
        locale: true,
        erpLanguage: true,
      },
    })
    const later = new Date(since.getTime() + 1)
    const crowd = await db.onboarding.createManyAndReturn({
      data: Array.from({ length: mostMissed }, () => ({ ...copied, changedAt: later })),
      select: { id: true },
    })
    await db.onboarding.update({ where: { id: idOf(changed) }, data: { changedAt: later } })
    await db.onboarding.update({ where: { id: idOf(gone) }, data: { archivedAt: later } })
    const { open } = startReaders()
    const events = open({ view: 'all', search: word }, { since })
    await vi.waitFor(() => expect(rowsOf(events)).toHaveLength(1), soon)
    expect(rowsOf(events)[0]?.rows.map(({ id }) => id)).toEqual([idOf(changed)])
    expect(rowsOf(events)[0]?.only).toEqual([idOf(changed)])
    await db.onboarding.deleteMany({ where: { id: { in: crowd.map(({ id }) => id) } } })
  })

  it('is told later when the database was away, and then makes a table ask that could not be told', async () => {
    const { customer, search } = await inviteFindable()
    const { open, announce, say } = startReaders()
    const events = open(search)
    const read = vi.spyOn(db, '$queryRaw').mockRejectedValueOnce(new Error('away'))
    say.mockRejectedValueOnce(new Error('away'))
    announce(idOf(customer))
    await vi.waitFor(() => expect(events).toContainEqual({ changed: { readers: 1 } }), soon)
    read.mockRestore()
    announce(idOf(customer))
    await vi.waitFor(() => expect(rowsOf(events)).toHaveLength(1), soon)
  })
})

describe('500 changes at once', () => {
  it('take two statements for a table that shows none of them, and tell it nothing', async () => {
    const { customer, search } = await inviteFindable()
    const { open, announce, say } = startReaders()
    const events = open(search)
    const spy = vi.spyOn(pg.Client.prototype, 'query')
    for (let count = 0; count < 500; count++) announce(randomUUID())
    await vi.waitFor(() => expect(events.map((event) => Object.keys(event)[0])).toEqual(['counts']), soon)
    const asked = spy.mock.calls.map(
      ([query]: unknown[]) => (query as { text?: string }).text ?? String(query),
    )
    spy.mockRestore()
    expect(asked.filter((text) => /select o\."id"/.test(text))).toHaveLength(2)
    expect(say).not.toHaveBeenCalled()
    announce(idOf(customer))
    await vi.waitFor(() => expect(rowsOf(events)).toHaveLength(1), soon)
  })

  it('make a table of which they change many rows ask for its page, later the more readers there are', async () => {
    const word = `Many${randomUUID().slice(0, 8)}`
    const ids: string[] = []
    for (let count = 0; count < 26; count++)
      ids.push(idOf(await inviteCustomer({ company: `${word} ${count}` })))
    const { open, announce, say } = startReaders()
    const tables = [open({ view: 'all', search: word }), open({ view: 'all', search: word })]
    for (const id of ids) announce(id)
    for (const events of tables)
      await vi.waitFor(() => expect(events).toContainEqual({ changed: { readers: 2 } }), soon)
    expect(say).not.toHaveBeenCalled()
  })
})
