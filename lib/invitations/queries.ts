import 'server-only'
import { cache } from 'react'
import { readCallerAddress } from '@/lib/platform/http/caller'
import { findInvitation, type Invitation } from './invitation-link'

/** Returns what a link leads to. Reading opens nothing, because mail scanners follow links. */
export const getInvitation = cache(
  async (token: string): Promise<Invitation> => findInvitation(token, readCallerAddress()),
)
