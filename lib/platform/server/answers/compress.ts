import type { IncomingMessage, ServerResponse } from 'node:http'
import compression from 'compression'

const compressing = compression()

/** Compresses what is written to a response from now on, if its browser can read that. */
export function compress(request: IncomingMessage, response: ServerResponse): void {
  const { headers } = request
  // An open stream keeps its compressor: one for gzip takes 0.3 MB, one for Brotli 0.7.
  if (headers.accept === 'text/event-stream')
    headers['accept-encoding'] = headers['accept-encoding']?.replace(/\bbr\b/, 'identity')
  compressing(
    request as Parameters<typeof compressing>[0],
    response as Parameters<typeof compressing>[1],
    () => {},
  )
}
