import { randomBytes } from 'node:crypto'
import { execa } from 'execa'
import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/platform/db'
import { getEnv } from '@/lib/platform/env'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { keyIdOf } from '@/lib/platform/secrets/seal'
import {
  clearSealed,
  holdLink,
  openSealedLink,
  plantLinks,
  plantV1,
  untilWaiting,
} from '@/lib/platform/secrets/sealed-rows.fixture'
import { keyOfV1, sealedV1 } from '@/lib/platform/secrets/sealed-v1.fixture'
import { root } from './settings'

withOwnDatabase()
beforeEach(clearSealed)

const newKey = { id: 'k2', key: randomBytes(32) }
const oldKey = { id: 'k1', key: randomBytes(32) }

const env = () => ({
  DATABASE_URL: getEnv().DATABASE_URL,
  SECRET_KEYS: [newKey, oldKey, keyOfV1].map(({ id, key }) => `${id}:${key.toString('base64')}`).join(),
})

const runCommand = () =>
  execa('npm', ['run', '--silent', 'secrets:reseal'], { cwd: root, env: env(), reject: false })

/** The one process that does the work, without the launcher around it. */
const startScript = () =>
  execa(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'bin/reseal.ts'], {
    cwd: root,
    env: env(),
    reject: false,
  })

const countUnder = async (keyId: string) => {
  const where = { tokenSealed: { not: null } }
  const links = await db.accessLink.findMany({ where, select: { tokenSealed: true } })
  return links.filter(({ tokenSealed }) => keyIdOf(tokenSealed ?? '') === keyId).length
}

it('a re-sealing that is killed in the middle loses nothing, and goes on when it is run again', async () => {
  await plantV1()
  const links = await plantLinks(250, [oldKey])
  // Of the second hundred.
  const held = await holdLink(links[150]?.id ?? '')
  const killed = startScript()
  await untilWaiting()
  expect(killed.kill('SIGKILL')).toBe(true)
  expect((await killed).signal).toBe('SIGKILL')
  await held.commit()
  expect(await countUnder(newKey.id)).toBeGreaterThanOrEqual(150)
  expect(await countUnder(oldKey.id)).toBeGreaterThanOrEqual(99)

  const { stdout, exitCode } = await runCommand()
  expect(exitCode).toBe(0)
  expect(stdout).toMatch(
    /^AccessLink\.tokenSealed: (99|100) re-sealed, 15[12] already under k2, 0 could not be opened$/m,
  )
  expect(stdout).toContain('Credential.secretsSealed: 1 re-sealed, 0 already under k2, 0 could not be opened')
  expect(stdout).toContain('Old keys still in use: none.')
  for (const { id, token } of links)
    expect(await openSealedLink(id, [newKey])).toEqual({ format: 'JWE', text: token })
  const { id, text } = sealedV1.link
  expect(await openSealedLink(id, [newKey])).toEqual({ format: 'JWE', text })
}, 120_000)

it('a re-sealing that cannot open everything fails, names the rows and the keys, and shows no secret', async () => {
  const [lost] = await plantLinks(1, [{ id: 'k9', key: randomBytes(32) }])
  const [link] = await plantLinks(1, [oldKey])
  const { stdout, stderr, exitCode } = await runCommand()
  expect(exitCode).toBe(1)
  expect(stdout).toContain('AccessLink.tokenSealed: 1 re-sealed, 0 already under k2, 1 could not be opened')
  expect(stdout).toContain(`could not be opened: ${lost?.id}`)
  expect(stdout).toContain('Old keys still in use: k9 (1).')
  expect(stdout + stderr).not.toContain(link?.token)
}, 120_000)
