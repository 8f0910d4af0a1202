import { GET as getReadyz } from '../readyz/route'

/** Answers like /readyz, for those who have watched this address since before there was another. */
export function GET(): Promise<Response> {
  return getReadyz()
}

export const dynamic = 'force-dynamic'
