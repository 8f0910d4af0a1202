import type { Scene } from './scenes'
import { signedIn } from './staff'
import { plantTenants } from './tenants'
import type { Visitor } from './visitor'

/** The staff's pages in every state they can be in. */
export async function staffScenes(): Promise<{ scenes: Scene[]; visitor: Visitor }> {
  const { visitor } = await signedIn()
  const { name } = await plantTenants(3)
  const scenes = [
    { name: 'tenants: who needs help', path: '/dashboard' },
    { name: 'tenants: a page of many', path: '/dashboard?view=all&sort=company' },
    { name: 'tenants: narrowed', path: `/dashboard?view=all&search=${name}&language=en&owner=nobody` },
    { name: 'tenants: nothing found', path: '/dashboard?view=all&search=nobody-is-called-so' },
  ]
  return { scenes, visitor }
}
