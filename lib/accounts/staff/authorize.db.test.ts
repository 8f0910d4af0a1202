import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createToken } from '@/lib/platform/secrets/token'
import { authorizeStaff } from './authorize'
import type { Role } from './roles'
import { linkIssuer } from './roles'
import { startStaffSession } from './session'

/** What the next request comes with. */
const request = vi.hoisted(() => ({ headers: new Headers(), token: undefined as string | undefined }))

vi.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: () => request.token && { value: request.token } }),
}))
vi.mock('next-intl/server', () => ({ getLocale: async () => 'fr' }))
vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Error(`led to ${path}`)
  },
}))
vi.mock('@/lib/platform/forms/redirect', () => ({
  redirectToNotFound: async () => {
    throw new Error('refused')
  },
}))

async function comeAs(role: Role): Promise<void> {
  const subject = `${randomUUID()}@vendor.example`
  const identity = {
    issuer: linkIssuer,
    subject,
    email: subject,
    isEmailVerified: false,
    name: '',
    groups: [],
  }
  request.token = await startStaffSession({ identity, role, how: 'link' })
}

describe('an action of the staff', () => {
  beforeEach(() => {
    request.headers = new Headers({ 'sec-fetch-site': 'same-origin' })
    request.token = undefined
  })

  it('is a manager’s, whatever it needs', async () => {
    await comeAs('manager')
    expect(await authorizeStaff('manager')).toMatchObject({ role: 'manager' })
    expect(await authorizeStaff('viewer')).toMatchObject({ role: 'manager' })
  })

  it('is a viewer’s where looking is enough', async () => {
    await comeAs('viewer')
    expect(await authorizeStaff('viewer')).toMatchObject({ role: 'viewer' })
    await expect(authorizeStaff('manager')).rejects.toThrow('refused')
  })

  it('is refused to whoever is not signed in, and to a form from another site', async () => {
    await expect(authorizeStaff('viewer')).rejects.toThrow('refused')
    await comeAs('manager')
    request.headers = new Headers({ 'sec-fetch-site': 'cross-site' })
    await expect(authorizeStaff('viewer')).rejects.toThrow('refused')
  })

  it('leads whoever was signed in a while ago to the sign-in, and from there back to their page', async () => {
    request.token = createToken()
    request.headers.set('referer', 'http://localhost:3000/fr/dashboard?state=waiting')
    const led = 'led to /fr/sign-in?next=%2Ffr%2Fdashboard%3Fstate%3Dwaiting'
    await expect(authorizeStaff('viewer')).rejects.toThrow(led)
  })
})
