import { type Case, postForm } from './cases'
import { copyPage, type Floors } from './floors'
import {
  type Amounts,
  type Cost,
  type Database,
  measure,
  type Sent,
  type Server,
  usual,
  weigh,
} from './measure'
import { medianOf, type Result } from './report'
import { compareInPairs } from './spread'

export type Servers = { product: Server; floors: Floors; database: Database }

/** Measures a request beside its floor, in so many pairs of bursts. */
export async function measureCase(
  { product, floors, database }: Servers,
  pairs: number,
  { name, requests, floor, warmUp = usual.warmUp, burst = usual.burst }: Case,
): Promise<Result> {
  const [first = { path: '/' }] = requests
  const { html, payload, text } =
    first.method === 'POST' ? { html: 0, payload: 0, text: '' } : await weigh(product, first)
  if (floor === 'replica') copyPage(name, text)
  const [ours, theirs] = await measureInTurn(database, pairs, [
    { server: product, requests, warmUp, burst },
    { server: floors, requests: await floorOf(floor, name, floors), ...usual },
  ])
  const serverMs = (costs: Cost[]) => costs.map((cost) => cost.serverMs)
  const toFloor = compareInPairs(serverMs(ours), serverMs(theirs))
  return { name, floor, ours: medianOf(ours), floorCost: medianOf(theirs), toFloor, html, payload }
}

/** Measures the bare page and the page with words, which say how fast the machine is. */
export async function measureFloors(
  { floors: server, database }: Servers,
  pairs: number,
): Promise<{ bare: Cost; words: Cost }> {
  const [bare, words] = await measureInTurn(database, pairs, [
    { server, requests: [{ path: '/bare' }], ...usual },
    { server, requests: [{ path: '/words' }], ...usual },
  ])
  return { bare: medianOf(bare), words: medianOf(words) }
}

/** The requests that one side of a comparison is sent. */
type Side = Amounts & { server: Server; requests: Sent[] }

/**
 * Warms both sides up, and then sends a burst to each in turn, so many times. Every second time the order is turned round, so that neither
 * side always meets the machine later than the other. The costs at the same place of both lists are neighbours.
 */
async function measureInTurn(
  database: Database,
  pairs: number,
  [one, other]: [Side, Side],
): Promise<[Cost[], Cost[]]> {
  const burstOf = ({ server, requests, burst }: Side) => measure(server, database, requests, burst)
  for (const { server, requests, warmUp } of [one, other]) await measure(server, database, requests, warmUp)
  const [ofOne, ofOther]: [Cost[], Cost[]] = [[], []]
  for (let pair = 0; pair < pairs; pair++) {
    const isTurned = pair % 2 === 1
    if (isTurned) ofOther.push(await burstOf(other))
    ofOne.push(await burstOf(one))
    if (!isTurned) ofOther.push(await burstOf(other))
  }
  return [ofOne, ofOther]
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
