import { watch } from 'node:fs'
import { join } from 'node:path'
import { contentFolders } from '@/i18n/content-folders'
import { getEnv } from '@/lib/platform/env'

/** In development, answers as soon as a file of words has been saved. Elsewhere the words of a running server do not change. */
export async function GET(request: Request): Promise<Response> {
  if (getEnv().NODE_ENV !== 'development') return new Response(null, { status: 404 })
  await nextChange(request.signal)
  return new Response(null, { status: 204 })
}

function nextChange(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const watchers = contentFolders().map((folder) =>
      watch(
        join(folder, 'messages'),
        { recursive: true },
        (_event, file) => file?.endsWith('.json') && end(),
      ),
    )
    const end = () => {
      for (const watcher of watchers) watcher.close()
      resolve()
    }
    signal.addEventListener('abort', end, { once: true })
  })
}
