import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeAddress, parseDatabaseAddress, withDatabase } from './address'

const tlsOf = (query: string) => parseDatabaseAddress(`postgres://u@h/d?${query}`).tls
const messageOf = (text: string) => {
  try {
    parseDatabaseAddress(text)
  } catch (error) {
    return (error as Error).message
  }
  return undefined
}

describe('the address of a database', () => {
  it('is read with either scheme, a port, and characters written as %XX', () => {
    expect(parseDatabaseAddress('postgres://us%40er:p%23w%2F%3F@db.example:6000/hand%20rail')).toMatchObject({
      user: 'us@er',
      password: 'p#w/?',
      hosts: [{ host: 'db.example', port: 6000 }],
      database: 'hand rail',
      wanted: 'any',
    })
    expect(parseDatabaseAddress('postgresql:///d').hosts).toEqual([{ host: 'localhost', port: 5432 }])
    expect(parseDatabaseAddress('postgres://u:a:b+c@h/d')).toMatchObject({ password: 'a:b+c' })
  })

  it('names several hosts, of which the one that accepts writes is wanted', () => {
    const { hosts, wanted } = parseDatabaseAddress('postgres://u:p@h1:5433,h2,[::1]:5434/d')
    expect(hosts).toEqual([
      { host: 'h1', port: 5433 },
      { host: 'h2', port: 5432 },
      { host: '::1', port: 5434 },
    ])
    expect(wanted).toBe('writable')
    expect(parseDatabaseAddress('postgres://u@/d?host=h1,/run/pg&port=1,2').hosts).toEqual([
      { host: 'h1', port: 1 },
      { host: '/run/pg', port: 2 },
    ])
    const readOnly = parseDatabaseAddress('postgres://u@h1,h2/d?target_session_attrs=prefer-standby')
    expect(readOnly.wanted).toBe('preferReadOnly')
  })

  it('says how many connections, how long to wait and which schema', () => {
    const text = 'postgres://u@h/d?connection_limit=3&connect_timeout=7&schema=handrail&pgbouncer=true'
    expect(parseDatabaseAddress(text)).toMatchObject({
      connectionLimit: 3,
      connectTimeoutMs: 7000,
      schema: 'handrail',
    })
  })

  it.each([
    ['postgres://user:sec#ret@h/d', 'holds "#"; write it as %23'],
    ['postgres://user:sec/ret@h/d', 'holds "/"; write it as %2F'],
    ['postgres://user:sec?ret@h/d', 'holds "?"; write it as %3F'],
    ['postgres://user:sec@ret@h/d', 'holds "@"; write it as %40'],
    ['postgres://user:sec%ret@h/d', 'holds "%"; write it as %25'],
    ['mysql://user:secret@h/d', 'must begin with postgres://'],
    ['postgres://user:secret@h', 'must end in the name of the database'],
    ['postgres://user:secret@h:port/d', 'a host must be written as'],
    ['postgres://user:secret@h:70000/d', 'a port must be a number'],
    ['postgres://user:secret@h/d?sslmod=require', '"sslmod" is not known'],
    ['postgres://user:secret@h/d?sslmode=on', '"sslmode" is wrong'],
    ['postgres://user:secret@h/d?schema=a;b', '"schema" is wrong'],
    ['postgres://user:secret@h/d?sslmode=verify-ca', 'needs sslrootcert'],
    ['postgres://user:secret@h/d?sslrootcert=/not/there', 'cannot be read: /not/there'],
  ])('that is wrong gets a sentence without its value: %s', (text, part) => {
    expect(messageOf(text)).toContain(part)
    expect(messageOf(text)).not.toMatch(/sec|ret\b|user:/)
  })

  it('is shown without user and password, and can be led to another database', () => {
    const text = 'postgres://user:secret@h1,h2:6000/d?sslmode=disable'
    expect(describeAddress(parseDatabaseAddress(text))).toBe('d at h1:5432, h2:6000')
    expect(withDatabase(text, 'other')).toBe('postgres://user:secret@h1,h2:6000/other?sslmode=disable')
  })
})

describe('sslmode', () => {
  const file = join(tmpdir(), `handrail-ca-${process.pid}.pem`)
  writeFileSync(file, '-----BEGIN CERTIFICATE-----')

  it('encrypts without a check where libpq does', () => {
    expect(tlsOf('sslmode=disable').options).toBe(false)
    for (const mode of ['prefer', 'require'])
      expect(tlsOf(`sslmode=${mode}`)).toEqual({ mode, options: { rejectUnauthorized: false } })
    expect(tlsOf('').mode).toBe('prefer')
    expect(tlsOf('ssl=true').mode).toBe('require')
  })

  it('checks the certificate against the provider’s CA, and with verify-full its name', () => {
    for (const mode of ['require', 'verify-ca']) {
      const { options } = tlsOf(`sslmode=${mode}&sslrootcert=${file}`)
      expect(options).toMatchObject({ ca: '-----BEGIN CERTIFICATE-----' })
      expect(options).toHaveProperty('checkServerIdentity')
      expect(options).not.toHaveProperty('rejectUnauthorized')
    }
    const full = tlsOf(`sslmode=verify-full&sslrootcert=${file}`).options
    expect(full).toEqual({ ca: '-----BEGIN CERTIFICATE-----' })
    expect(tlsOf('sslmode=verify-full').options).toEqual({})
  })

  it('and the CA are also taken from libpq’s variables', () => {
    const tls = parseDatabaseAddress('postgres://u@h/d', {
      PGSSLMODE: 'verify-full',
      PGSSLROOTCERT: file,
    }).tls
    expect(tls).toEqual({ mode: 'verify-full', options: { ca: '-----BEGIN CERTIFICATE-----' } })
    const system = parseDatabaseAddress('postgres://u@h/d', { PGSSLROOTCERT: 'system' }).tls
    expect(system).toEqual({ mode: 'verify-full', options: {} })
  })
})
