import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const key = (id: string, bytes = 32) => `${id}:${randomBytes(bytes).toString('base64')}`
const good = {
  DATABASE_URL: 'postgresql://a@localhost/b',
  SECRET_KEYS: `${key('k1')}, ${key('k0')}`,
  APP_URL: 'https://setup.example',
}

async function readWith(values: Record<string, string>) {
  for (const [name, value] of Object.entries({ LOG_LEVEL: 'info', TRUST_PROXY: 'false', ...values })) {
    vi.stubEnv(name, value)
  }
  return (await import('./env')).getEnv()
}

describe('the environment', () => {
  beforeEach(() => vi.resetModules())
  afterEach(() => vi.unstubAllEnvs())

  it('keeps the order of the key ring', async () => {
    const env = await readWith(good)
    expect(env.SECRET_KEYS.map(({ id }) => id)).toEqual(['k1', 'k0'])
    expect(env.APP_URL.origin).toBe('https://setup.example')
  })

  it('names every wrong variable at once and shows no value', async () => {
    const wrong = { DATABASE_URL: 'mysql://u:hidden@h/d', SECRET_KEYS: key('k1', 16), APP_URL: 'somewhere' }
    const message = await readWith(wrong).catch((error: Error) => error.message)
    expect(message).toMatch(/DATABASE_URL[\s\S]*SECRET_KEYS[\s\S]*APP_URL/)
    expect(message).not.toContain('hidden')
    expect(message).not.toContain(wrong.SECRET_KEYS)
  })

  it.each(['https://setup.example/handrail', 'https://setup.example/?a=1'])(
    'refuses %s as APP_URL, because links would lose the path',
    async (APP_URL) => {
      await expect(readWith({ ...good, APP_URL })).rejects.toThrow(
        /APP_URL: has a path.*host name of its own/,
      )
    },
  )

  it('listens on every address and port 3000 where nothing else is said', async () => {
    expect(await readWith({ ...good, HOST: '', PORT: '' })).toMatchObject({ HOST: undefined, PORT: 3000 })
  })

  it.each([
    ['no key', ''],
    ['a key without a name', randomBytes(32).toString('base64')],
    ['one name twice', `${key('k1')},${key('k1')}`],
  ])('refuses a key ring with %s', async (_case, SECRET_KEYS) => {
    await expect(readWith({ ...good, SECRET_KEYS })).rejects.toThrow('SECRET_KEYS')
  })
})
