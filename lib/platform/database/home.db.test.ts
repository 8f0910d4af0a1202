import { describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { isRestoredCopy, settleHere } from './home'

withOwnDatabase()

async function readHome(): Promise<string> {
  const { identity } = await db.databaseHome.findUniqueOrThrow({
    where: { id: 1 },
    select: { identity: true },
  })
  return identity
}

const setHome = (identity: string) => db.databaseHome.updateMany({ data: { identity } })

describe('a database', () => {
  it('is at home where it is first asked', async () => {
    expect(await isRestoredCopy()).toBe(false)
    expect(await isRestoredCopy()).toBe(false)
  })

  it('is a copy on another server and under another name, until somebody settles it there', async () => {
    const [server = '', oid = ''] = (await readHome()).split('/')
    for (const other of [`${server}0/${oid}`, `${server}/${oid}0`]) {
      await setHome(other)
      expect(await isRestoredCopy()).toBe(true)
      await settleHere()
      expect(await isRestoredCopy()).toBe(false)
    }
  })

  it('is at home to a role that may know its server, after one that might not', async () => {
    const [, oid = ''] = (await readHome()).split('/')
    await setHome(oid)
    expect(await isRestoredCopy()).toBe(false)
    await setHome(`${oid}0`)
    expect(await isRestoredCopy()).toBe(true)
  })
})
