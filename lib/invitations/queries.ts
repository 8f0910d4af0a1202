import 'server-only'
import { cache } from 'react'
import { readCallerAddress } from '@/lib/platform/http/caller'
import { findInvitation, type Invitation } from './invitation-link'

/** What a link leads to. Reading it opens nothing: mail scanners follow links. */
export const getInvitation = cache(
  async (token: string): Promise<Invitation> => findInvitation(token, await readCallerAddress()),
)
