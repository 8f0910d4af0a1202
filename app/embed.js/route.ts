import { embedScript, embedScriptTag } from '@/lib/platform/embedding/embed-script'

/** Serves the script by which a page of the vendor's opens an onboarding as a dialog. It is the same for everybody. */
export function GET(request: Request): Response {
  const script = embedScript()
  const etag = embedScriptTag(script)
  const headers = {
    etag,
    'cache-control': 'public, max-age=3600',
    'content-type': 'text/javascript; charset=utf-8',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
  }
  const isKnown = request.headers.get('if-none-match')?.includes(etag)
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(script, { headers })
}

export const dynamic = 'force-dynamic'
