import { plantApiKey } from '../../api/client'
import { someList, upload } from '../import-list'
import { plantInvitation } from '../plant'
import { signedIn } from '../staff'
import { plantTenants } from '../tenants'
import type { Scenes } from '../visitor'
import { wordsIn } from '../words'
import { plantWebhooks } from './webhooks'

/** Returns the staff's pages in every state. */
export async function staff(): Promise<Scenes> {
  const { visitor } = await signedIn()
  const { name } = await plantTenants(3)
  const { onboardingId, participantId } = await plantInvitation({
    company: 'Harbor Heights Energy Cooperative of Greater Whatcom and the San Juan Islands',
    answers: { ipFilter: 'yes', permissionType: 'role' },
    done: ['check-rights'],
  })
  const onboardingPath = `/dashboard/onboardings/${onboardingId}`
  const { say } = await wordsIn('en')
  const checked = await upload(visitor, someList().text)
  const confirmed = await upload(visitor, someList().text)
  const imported = await visitor.press(confirmed, say('import.confirm', { count: 2 }))
  const { endpointId, deliveryId } = await plantWebhooks(onboardingId)
  const keyId = await plantApiKey()
  const webhooks = '/dashboard/developers/webhooks'
  const withoutLocale = (path: string) => path.replace(/^\/en/, '')
  const scenes = [
    { name: 'list: who needs help', path: '/dashboard' },
    { name: 'list: a page of many', path: '/dashboard?view=all&sort=company' },
    { name: 'list: filtered', path: `/dashboard?view=all&search=${name}&language=en&owner=nobody` },
    { name: 'list: nothing found', path: '/dashboard?view=all&search=nobody-is-called-so' },
    { name: 'onboarding', path: onboardingPath },
    { name: 'onboarding: a completed task', path: `${onboardingPath}/tasks/check-rights` },
    { name: 'onboarding: the questions', path: `${onboardingPath}/tasks/answer-questions` },
    { name: 'onboarding: a nudge', path: `${onboardingPath}/nudge/${participantId}` },
    { name: 'onboarding: a contact', path: `${onboardingPath}/people/${participantId}` },
    { name: 'onboarding: deleting', path: `${onboardingPath}/delete` },
    { name: 'invite', path: '/dashboard/invite' },
    { name: 'import', path: '/dashboard/import' },
    { name: 'import: an empty list', path: '/dashboard/import?error=empty' },
    { name: 'import: lines before the import', path: withoutLocale(checked.path) },
    { name: 'import: done', path: withoutLocale(imported.path) },
    { name: 'API keys', path: '/dashboard/developers' },
    { name: 'API keys: one', path: `/dashboard/developers/keys/${keyId}` },
    { name: 'API reference', path: '/dashboard/developers/reference' },
    { name: 'encryption keys', path: '/dashboard/developers/vendor-keys' },
    { name: 'webhooks', path: webhooks },
    { name: 'webhooks: a new endpoint', path: `${webhooks}/new` },
    { name: 'webhooks: an endpoint', path: `${webhooks}/${endpointId}` },
    { name: 'webhooks: changing it', path: `${webhooks}/${endpointId}/edit` },
    { name: 'webhooks: a delivery', path: `${webhooks}/${endpointId}/deliveries/${deliveryId}` },
    { name: 'translations', path: '/dashboard/translations' },
    { name: 'preview', path: '/dashboard/preview' },
    {
      name: 'preview: a task with a problem',
      path: '/dashboard/preview/payhawk-sage-intacct/task/authorize-sender/problem',
    },
    { name: 'insight', path: '/dashboard/insight?guide=payhawk-sage-intacct&period=all' },
    {
      name: 'insight: a guide without tenants',
      path: '/dashboard/insight?guide=connex-sage-intacct&period=30',
    },
  ]
  return { scenes, visitor }
}
