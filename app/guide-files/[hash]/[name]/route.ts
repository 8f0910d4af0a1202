import { findGuideFile } from '@/lib/guide/catalog'

/**
 * Serves a file beside a guide, to be saved and never to be shown. Its address changes with its content, so browsers keep it.
 */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/guide-files/[hash]/[name]'>,
): Promise<Response> {
  const { hash, name } = await params
  const file = findGuideFile(`/guide-files/${hash}/${name}`)
  if (!file) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${file.name}"`,
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}

export const dynamic = 'force-dynamic'
