import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'

const returnUrl = 'https://app.vendor.example/integrations'
let module: typeof import('@/lib/invitations/invite') &
  typeof import('@/lib/invitations/open-link') &
  typeof import('@/lib/invitations/invitation-link') &
  typeof import('./find-onboarding-view')

beforeAll(async () => {
  vi.stubEnv('RETURN_ORIGINS', new URL(returnUrl).origin)
  module = {
    ...(await import('@/lib/invitations/invite')),
    ...(await import('@/lib/invitations/open-link')),
    ...(await import('@/lib/invitations/invitation-link')),
    ...(await import('./find-onboarding-view')),
  }
})

async function inviteWith(urls: { returnUrl?: string; successUrl?: string }) {
  const invited = await module.inviteTenant(
    {
      guideId: 'payhawk-sage-intacct',
      company: `Company ${randomUUID()}`,
      email: 'finance@nordlys.example',
      locale: 'en',
    },
    { urls },
  )
  const token = invited.url.split('/').at(-1) ?? ''
  const session = await module.openLink(token)
  const view = await module.findOnboardingView(invited.onboardingId, session?.sessionToken)
  return { invitation: await module.findInvitation(token, undefined), view }
}

describe('the way back into the vendor’s own product', () => {
  it('is shown on the page of the link and on every later one', async () => {
    const { invitation, view } = await inviteWith({ returnUrl, successUrl: `${returnUrl}/done` })
    expect(invitation).toMatchObject({ state: 'valid', returnUrl })
    expect(view?.returnUrls).toEqual({ returnUrl, successUrl: `${returnUrl}/done` })
  })

  it('is not shown when its origin is not, or no longer, allowed', async () => {
    const { invitation, view } = await inviteWith({ returnUrl: 'https://elsewhere.example/' })
    expect(invitation).toMatchObject({ state: 'valid', returnUrl: undefined })
    expect(view?.returnUrls).toEqual({})
  })
})
