import { findBrandImage } from '@/lib/guide/catalog'

const types = { svg: 'image/svg+xml', png: 'image/png' }

/**
 * Serves a logo or a favicon of a vendor's guide. Its name changes with its content, so browsers keep it. Somebody who opens an SVG by
 * its address gets a picture that can run, load and frame nothing.
 */
export async function GET(_request: Request, { params }: RouteContext<'/brands/[file]'>): Promise<Response> {
  const image = findBrandImage((await params).file)
  if (!image) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(image.bytes), {
    headers: {
      'content-type': types[image.kind],
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}

export const dynamic = 'force-dynamic'
