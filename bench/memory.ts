import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'
import type { Case } from './cases'
import type { Server } from './measure'

/** The memory of a server's process before and after many requests, in megabytes. */
export type Memory = { before: number; after: number; requests: number; ticks: number; failed: number }

const pages = ['start', 'taskList', 'instruction', 'questions', 'connect', 'table', 'onboarding', 'insight']

/** The requests before the first figure: by then every page, word and statement is in memory. */
const warmUp = 4_000

const requests = 20_000
const ticks = 2_000

/** Asks for pages in turn, and ticks, and returns how much memory the server has before and after. */
export async function measureMemory(server: Server, cases: Case[]): Promise<Memory> {
  const asked = cases.filter(({ name }) => pages.includes(name)).flatMap((each) => each.requests)
  const ticked = cases.filter(({ name }) => name === 'tick').flatMap((each) => each.requests)
  const ask = (amount: number) =>
    autocannon({
      url: server.url,
      connections: 8,
      amount,
      requests: asked.map((each) => ({ method: 'GET', ...each })),
    })
  const warm = await ask(warmUp)
  const before = memoryOf(server.pid)
  const runs = [
    warm,
    await ask(requests),
    await autocannon({ url: server.url, connections: 1, amount: ticks, requests: ticked }),
  ]
  const failed = runs.reduce((sum, run) => sum + run.errors + run.timeouts + run['4xx'] + run['5xx'], 0)
  return { before, after: memoryOf(server.pid), requests, ticks, failed }
}

/** Returns the memory that a process holds, in megabytes. */
export function memoryOf(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}
