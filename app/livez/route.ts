/** Tells an orchestrator that the process answers. It asks no database: a restart would not bring one back. */
export function GET(): Response {
  return Response.json({ status: 'alive' }, { headers: { 'cache-control': 'no-store' } })
}

export const dynamic = 'force-dynamic'
