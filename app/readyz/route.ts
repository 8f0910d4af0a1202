import { getReadiness } from '@/lib/platform/health/readiness'

/** Tells load balancers whether this instance can serve: 200 or 503, with a code for each thing that it needs. */
export async function GET(): Promise<Response> {
  const readiness = await getReadiness()
  return Response.json(readiness, {
    status: readiness.status === 'ready' ? 200 : 503,
    headers: { 'cache-control': 'no-store', ...(readiness.status === 'ready' ? {} : { 'retry-after': '5' }) },
  })
}

export const dynamic = 'force-dynamic'
