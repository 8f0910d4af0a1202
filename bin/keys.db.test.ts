import { execa } from 'execa'
import { describe, expect, it } from 'vitest'
import { inviteTenant } from '@/lib/invitations/invite'
import { guideId } from '@/lib/onboarding/journey.fixture'
import { db } from '@/lib/platform/db'
import { getEnv } from '@/lib/platform/env'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { findKeyFaults } from '@/lib/platform/secrets/key-faults'
import { generateKey } from '../tools/launcher/data-folder'
import { root } from './settings'

withOwnDatabase()

/** Runs an npm script with another key than the database's. */
const runWith = (secretKeys: string, script: string, args: string[] = []) =>
  execa('npm', ['run', '--silent', script, '--', ...args], {
    cwd: root,
    env: {
      DATABASE_URL: getEnv().DATABASE_URL,
      SECRET_KEYS: secretKeys,
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'a@b.example',
    },
    reject: false,
    killDescendants: true,
  })

describe('with another key than the database’s', () => {
  it.each([
    ['of the same name', generateKey('k1'), 'The key "k1" of SECRET_KEYS is not the "k1"'],
    ['of another name', generateKey('k2'), 'holds 1 sealed values under the key "k1"'],
  ])(
    '%s, commands and the worker refuse, and waiting mails go on waiting',
    async (_case, secretKeys, reason) => {
      await db.$executeRaw`truncate "Tenant", "SealingKey" cascade`
      const email = 'post@nordlys.example'
      await inviteTenant({ guideId, company: 'Nordlys', email, locale: 'en' }, { isMailed: true })
      expect(await findKeyFaults()).toEqual([])
      for (const script of ['worker', 'db:migrate', 'staff:link']) {
        const { exitCode, stderr } = await runWith(secretKeys, script)
        expect(exitCode, script).toBe(1)
        expect(stderr, script).toContain(reason)
        expect(stderr, script).toContain('npm run secrets:lost -- --key k1')
      }
      const mail = await db.mail.findFirstOrThrow({ select: { tries: true, sentAt: true, error: true } })
      expect(mail).toEqual({ tries: 0, sentAt: null, error: null })
    },
    120_000,
  )

  it('whoever has lost the key gives it up by name, and goes on with the new one', async () => {
    const secretKeys = generateKey('k2')
    const { stdout, exitCode } = await runWith(secretKeys, 'secrets:lost', ['--key', 'k1'])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('AccessLink.tokenSealed: 1 under k1 given up')
    expect((await runWith(secretKeys, 'db:migrate')).exitCode).toBe(0)
    expect((await runWith(secretKeys, 'secrets:reseal')).stdout).toContain('Old keys still in use: none')
  }, 120_000)
})
