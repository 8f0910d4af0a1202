import { mayPreview } from '@/lib/staff/preview/queries'
import { listWordDetails } from '@/lib/staff/preview/word-details'

/** Answers what is known about some texts of the preview, by their numbers. */
export async function GET(request: Request): Promise<Response> {
  if (!(await mayPreview())) return new Response(null, { status: 404 })
  const asked = new URL(request.url).searchParams.getAll('word').slice(0, 12)
  const numbers = asked.map(Number).filter((number) => Number.isInteger(number) && number >= 0)
  return Response.json(await listWordDetails(numbers), { headers: { 'cache-control': 'no-store' } })
}
