import { someList, upload } from '../import-list'
import { plantInvitation } from '../plant'
import { signedIn } from '../staff'
import { plantTenants } from '../tenants'
import type { Scenes } from '../visitor'
import { wordsIn } from '../words'

/** The staff's pages in every state they can be in. */
export async function staff(): Promise<Scenes> {
  const { visitor } = await signedIn()
  const { name } = await plantTenants(3)
  const { onboardingId, participantId } = await plantInvitation({
    company: 'Harbor Heights Energy Cooperative of Greater Whatcom and the San Juan Islands',
    answers: { ipFilter: 'yes', permissionType: 'role' },
    done: ['check-rights'],
  })
  const tenant = `/dashboard/onboardings/${onboardingId}`
  const { say } = await wordsIn('en')
  const looked = await upload(visitor, someList().text)
  const second = await upload(visitor, someList().text)
  const done = await visitor.press(second, say('import.confirm', { count: 2 }))
  const below = (path: string) => path.replace(/^\/en/, '')
  const scenes = [
    { name: 'tenants: who needs help', path: '/dashboard' },
    { name: 'tenants: a page of many', path: '/dashboard?view=all&sort=company' },
    { name: 'tenants: narrowed', path: `/dashboard?view=all&search=${name}&language=en&owner=nobody` },
    { name: 'tenants: nothing found', path: '/dashboard?view=all&search=nobody-is-called-so' },
    { name: 'tenant', path: tenant },
    { name: 'tenant: a task that is done', path: `${tenant}/tasks/check-rights` },
    { name: 'tenant: the questions', path: `${tenant}/tasks/answer-questions` },
    { name: 'tenant: a nudge', path: `${tenant}/nudge/${participantId}` },
    { name: 'tenant: a contact', path: `${tenant}/people/${participantId}` },
    { name: 'tenant: deleting', path: `${tenant}/delete` },
    { name: 'invite', path: '/dashboard/invite' },
    { name: 'import', path: '/dashboard/import' },
    { name: 'import: nothing in it', path: '/dashboard/import?error=empty' },
    { name: 'import: looked through', path: below(looked.path) },
    { name: 'import: done', path: below(done.path) },
    { name: 'insight', path: '/dashboard/insight?guide=payhawk-sage-intacct&period=all' },
    { name: 'insight: nobody', path: '/dashboard/insight?guide=connex-sage-intacct&period=30' },
  ]
  return { scenes, visitor }
}
