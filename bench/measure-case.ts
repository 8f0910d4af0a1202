import { type Case, postForm } from './cases'
import { copyPage, type Floors } from './floors'
import { type Cost, type Database, measure, type Sent, type Server, weigh } from './measure'
import { medianOf, type Result } from './report'

export type Servers = { product: Server; floors: Floors; database: Database }

/** Measures a request and its floor in turn, so that both meet the same machine. The first round only warms up. */
export async function measureCase(
  { product, floors, database }: Servers,
  rounds: number,
  { name, requests, floor, amount }: Case,
): Promise<Result> {
  const [first = { path: '/' }] = requests
  const { html, payload, text } =
    first.method === 'POST' ? { html: 0, payload: 0, text: '' } : await weigh(product, first)
  if (floor === 'replica') copyPage(name, text)
  const floorRequests = await floorOf(floor, name, floors)
  const [own, least]: [Cost[], Cost[]] = [[], []]
  for (let round = 0; round <= rounds; round++) {
    own.push(await measure(product, database, requests, amount))
    least.push(await measure(floors, database, floorRequests, Math.max(amount, 50)))
  }
  const [ours, floorCost] = [medianOf(own.slice(1)), medianOf(least.slice(1))]
  return { name, floor, ours, floorCost, html, payload }
}

async function floorOf(floor: Case['floor'], name: string, { url }: Server): Promise<Sent[]> {
  if (floor === 'replica') return [{ path: `/replica/${name}` }]
  if (floor === 'words') return [{ path: '/words' }]
  if (floor === 'row')
    return [
      {
        method: 'POST',
        path: '/row',
        headers: { 'content-type': 'application/json' },
        body: '{"done":true}',
      },
    ]
  const html = await (await fetch(`${url}/form`)).text()
  const action = /name="(\$ACTION_ID_[0-9a-f]+)"/.exec(html)?.[1] ?? ''
  return [
    await postForm('/form', { origin: url }, [
      [action, ''],
      ['done', 'true'],
    ]),
  ]
}

/** Measures a page of the floors, once to warm up and then so many times. Returns medians. */
export async function repeat(
  { floors, database }: Servers,
  rounds: number,
  path: string,
  amount: number,
): Promise<Cost> {
  const costs: Cost[] = []
  for (let round = 0; round <= rounds; round++)
    costs.push(await measure(floors, database, [{ path }], amount))
  return medianOf(costs.slice(1))
}
