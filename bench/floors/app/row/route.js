import { updateRow } from '../../database'

/** Reads a body, updates one row and answers with a few bytes. */
export async function POST(request) {
  await request.json()
  await updateRow()
  return Response.json({ saved: true })
}
