import { formsOf } from '../e2e/support/html'
import { plantInvitation } from '../e2e/support/plant'
import { signedIn } from '../e2e/support/staff'
import { enter, filled, type Visitor } from '../e2e/support/visitor'
import { makeApiKey } from '../lib/api/keys/api-key'
import { listGuides } from '../lib/guide/catalog'
import type { Amounts, Sent } from './measure'

/** The page, route or form that a case is compared with. A replica has the elements of our page and does none of its work; the others do next to nothing. */
export type Floor = 'replica' | 'words' | 'row' | 'form'

/** A request, or several in turn, and the floor beside it. A case that takes long has other numbers of requests than the rest. */
export type Case = { name: string; requests: Sent[]; floor: Floor } & Partial<Amounts>

/** The guide whose customers are measured. */
export const guideId = 'payhawk-sage-intacct'
const answers = { permissionType: 'role', ipFilter: 'yes' }
const taskId = 'create-role'
const done = ['check-rights', 'answer-questions']

/** A company of the stand-in's that connects. */
const signInDetails = {
  'credentials.companyId': 'NORDLYS',
  'credentials.entityId': '',
  'credentials.userId': 'ws_integration',
  'credentials.password': 'sandbox-password',
}

/** The cases that the bench measures, and the signed-in manager who imports the list. */
export type Planted = { cases: Case[]; manager: Visitor }

/** Plants a customer in the middle of a guide and a member of the staff, and returns what they ask of the product at this address. */
export async function plantCases(url: string): Promise<Planted> {
  const planted = await plantInvitation({ guideId, answers, done })
  const visitor = await enter(planted)
  const { visitor: staff } = await signedIn()
  const setup = `/en/setup/${planted.onboardingId}`
  const theirs = { cookie: visitor.cookieHeader(), origin: url }
  const ours = { cookie: staff.cookieHeader() }
  const page = (
    name: string,
    path: string,
    headers: Record<string, string> = theirs,
    amounts: Partial<Amounts> = {},
  ): Case => ({
    name,
    requests: [{ path, headers }],
    floor: 'replica',
    ...amounts,
  })
  const { html } = await visitor.open(`${setup}/${taskId}`)
  const form = formsOf(html).find(({ fields }) =>
    fields.some(([name, value]) => name === 'done' && value === 'true'),
  )
  if (!form) throw new Error(`The page of ${taskId} has no step to tick.`)
  const actionId = new Map(form.fields).get('actionId') ?? ''
  const ticked = [true, false]
  const cases: Case[] = [
    page('start', planted.path),
    page('taskList', setup),
    page('instruction', `${setup}/${taskId}`),
    page('questions', `${setup}/answer-questions`),
    page('connect', `${setup}/connect`),
    page('table', '/en/dashboard?view=all', ours),
    page('onboarding', `/en/dashboard/onboardings/${planted.onboardingId}`, ours),
    page('insight', '/en/dashboard/insight', ours, { warmUp: 300, burst: 30 }),
    {
      name: 'tick',
      requests: ticked.map((isDone) => ({
        method: 'POST',
        path: '/ticks',
        headers: { ...theirs, 'content-type': 'application/json' },
        body: JSON.stringify({
          onboardingId: planted.onboardingId,
          taskId,
          ticks: [{ actionId, done: isDone }],
        }),
      })),
      floor: 'row',
    },
    {
      name: 'tickForm',
      requests: await Promise.all(
        ticked.map((isDone) =>
          postForm(`${setup}/${taskId}`, theirs, [
            ...form.fields.filter(([name]) => name !== 'done'),
            ['done', String(isDone)],
          ]),
        ),
      ),
      floor: 'form',
    },
    await plantCredentials(url),
    { ...page('export', '/en/dashboard/export?view=all', ours, { warmUp: 40, burst: 4 }), floor: 'words' },
    { name: 'api', requests: await readsWithKeys(), floor: 'words', burst: 8 * keys },
  ]
  return { cases, manager: staff }
}

/** A key may send 600 requests a minute. With so many in turn, each sends some 220. */
const keys = 10

/** Returns a read of the API by each of some keys. */
async function readsWithKeys(): Promise<Sent[]> {
  const texts = await Promise.all(
    Array.from({ length: keys }, async () => (await makeApiKey({ name: 'bench', scopes: ['read'] })).text),
  )
  return texts.map((text) => ({
    path: '/api/v1/onboardings?limit=50',
    headers: { authorization: `Bearer ${text}` },
  }))
}

/** Plants a customer who has done everything before the connection, and returns the form that stores their sign-in details and begins a test of them at the stand-in. */
async function plantCredentials(url: string): Promise<Case> {
  const tasks = listGuides().find(({ id }) => id === guideId)?.tasks ?? []
  const before = tasks.filter(({ kind }) => kind !== 'connect').map(({ id }) => id)
  const planted = await plantInvitation({ guideId, answers, done: before })
  const visitor = await enter(planted)
  const page = await visitor.open(`/en/setup/${planted.onboardingId}/connect`)
  const form = formsOf(page.html).find(({ fields }) =>
    fields.some(([name]) => name === 'credentials.companyId'),
  )
  if (!form) throw new Error('The page of the connection has no form.')
  const headers = { cookie: visitor.cookieHeader(), origin: url }
  return {
    name: 'credentials',
    requests: [await postForm(page.path, headers, filled(form, signInDetails))],
    floor: 'form',
    warmUp: 100,
    burst: 10,
  }
}

/** Returns the request that a browser without JavaScript makes of a form. */
export async function postForm(
  path: string,
  headers: Record<string, string>,
  fields: [string, string][],
): Promise<Sent> {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  const encoded = new Response(data)
  const type = encoded.headers.get('content-type') ?? ''
  return {
    method: 'POST',
    path,
    headers: { ...headers, 'content-type': type },
    body: Buffer.from(await encoded.arrayBuffer()),
  }
}
