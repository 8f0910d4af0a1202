import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../bin/settings'
import { formsOf } from '../e2e/support/html'
import type { Visitor } from '../e2e/support/visitor'
import { guideId } from './cases'
import type { Database, Server } from './measure'
import { familyMs, processorMs } from './processor-time'

/** The processor time, in milliseconds, that the server and PostgreSQL spend on importing a list, from the pasted text to the links. */
export type ImportCost = { lines: number; serverMs: number; databaseMs: number }

const lines = 200

/** Pastes a list of new tenants, looks through it and confirms it, as a manager does. */
export async function measureImport(
  server: Server,
  { serverPid }: Database,
  manager: Visitor,
): Promise<ImportCost> {
  const before = [processorMs(server.pid), familyMs(serverPid)] as const
  const page = await manager.open('/en/dashboard/import')
  const { check } = JSON.parse(readFileSync(join(root, 'messages/en/import.json'), 'utf8'))
  const fields = { text: newTenants(), guideId, readers: 'en', ownerId: '' }
  const checked = await manager.press(page, check, fields)
  const confirmation = formsOf(checked.html).find(({ buttons }) =>
    buttons.some((label) => label.includes(`${lines}`)),
  )
  if (!confirmation) throw new Error('The list cannot be confirmed.')
  const done = await manager.post(checked.path, confirmation.fields)
  if (done.status !== 200) throw new Error(`The list was answered with ${done.status}.`)
  return {
    lines,
    serverMs: processorMs(server.pid) - before[0],
    databaseMs: familyMs(serverPid) - before[1],
  }
}

function newTenants(): string {
  const domain = `${randomUUID().slice(0, 8)}.example`
  const rows = Array.from({ length: lines }, (_, at) => `Company ${at} ${domain},post${at}@${domain}`)
  return ['Company,Email', ...rows].join('\n')
}
