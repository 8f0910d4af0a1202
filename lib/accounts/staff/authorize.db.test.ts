import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createToken } from '@/lib/platform/secrets/token'
import { authorizeStaff } from './authorize'
import type { Role } from './roles'
import { linkIssuer } from './roles'
import { startStaffSession } from './session'

/** The next request's headers and session. */
const request = vi.hoisted(() => ({ headers: new Headers(), token: undefined as string | undefined }))

vi.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: () => request.token && { value: request.token } }),
}))
vi.mock('next-intl/server', () => ({ getLocale: async () => 'fr' }))
vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Error(`redirected to ${path}`)
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

  it('is open to a manager, whatever role it needs', async () => {
    await comeAs('manager')
    expect(await authorizeStaff('manager')).toMatchObject({ role: 'manager' })
    expect(await authorizeStaff('viewer')).toMatchObject({ role: 'manager' })
  })

  it('is open to a viewer where a viewer is enough', async () => {
    await comeAs('viewer')
    expect(await authorizeStaff('viewer')).toMatchObject({ role: 'viewer' })
    await expect(authorizeStaff('manager')).rejects.toThrow('refused')
  })

  it('is refused to a person who is not signed in, and to a form from another site', async () => {
    await expect(authorizeStaff('viewer')).rejects.toThrow('refused')
    await comeAs('manager')
    request.headers = new Headers({ 'sec-fetch-site': 'cross-site' })
    await expect(authorizeStaff('viewer')).rejects.toThrow('refused')
  })

  it('redirects a person whose session has ended to the sign-in, and from there back to their page', async () => {
    request.token = createToken()
    request.headers.set('referer', 'http://localhost:3000/fr/dashboard?state=waiting')
    const message = 'redirected to /fr/sign-in?next=%2Ffr%2Fdashboard%3Fstate%3Dwaiting'
    await expect(authorizeStaff('viewer')).rejects.toThrow(message)
  })
})
