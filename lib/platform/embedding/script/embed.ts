// The script that a vendor puts on a page of their own. `npm run embed:script` makes embed.json of it, which /embed.js serves.
// It loads nothing, stores nothing and styles nothing but its dialog.
import type { FrameEvent } from '../frame-messages'

type Words = { label: string; close: string }

/** The words by language, put in when the script is served. */
declare const WORDS: { en: Words } & Record<string, Words | undefined>

type Options = {
  /** What the dialog is called by screen readers. */
  label?: string
  /** Is called with every event. The last one is `exit`, however the dialog was closed. */
  onEvent?: (event: FrameEvent) => void
}

/** Opens a link of an onboarding as a modal dialog. Returns the dialog, whose `close()` closes it. */
function open(url: string, { label, onEvent }: Options = {}): HTMLDialogElement {
  const { origin, pathname, href } = new URL(url, location.href)
  const words = WORDS[pathname.split('/')[1] ?? ''] ?? WORDS.en
  const name = label ?? words.label
  const page = document.documentElement
  const { overflow } = page.style
  const dialog = document.createElement('dialog')
  const frame = document.createElement('iframe')
  const close = document.createElement('button')
  dialog.className = 'handrail-dialog'
  dialog.ariaLabel = frame.title = name
  dialog.style.cssText =
    'box-sizing:border-box;width:min(72rem,100%);height:min(60rem,100%);max-width:none;max-height:none;padding:0;border:0;overflow:hidden'
  frame.style.cssText = 'display:block;width:100%;height:100%;border:0'
  frame.allow = 'clipboard-write'
  frame.autofocus = true
  frame.src = href
  close.type = 'button'
  close.textContent = words.close
  close.style.cssText =
    'position:absolute;top:.5rem;inset-inline-end:.5rem;min-height:2.5rem;padding:0 1rem;font:inherit'
  close.onclick = () => dialog.close()

  // Until a page of the frame says that it is there, with a button to leave of its own, this button is the way out.
  frame.onload = () => {
    close.hidden = false
    frame.contentWindow?.postMessage({ source: 'handrail', type: 'hello' }, origin)
  }
  const receive = ({ source, origin: from, data }: MessageEvent) => {
    if (source !== frame.contentWindow || from !== origin || data?.source !== 'handrail') return
    if (data.type === 'exit') return dialog.close()
    if (data.type === 'ready') close.hidden = true
    onEvent?.(data)
  }
  dialog.onclose = () => {
    removeEventListener('message', receive)
    page.style.overflow = overflow
    dialog.remove()
    onEvent?.({ type: 'exit' })
  }

  addEventListener('message', receive)
  dialog.append(frame, close)
  document.body.append(dialog)
  page.style.overflow = 'hidden'
  dialog.showModal()
  return dialog
}

// A link marked with data-handrail opens the dialog, and fires each event as `handrail` on itself. Without this script it is a link.
document.addEventListener('click', (click) => {
  const link = (click.target as Element).closest<HTMLAnchorElement>('a[data-handrail]')
  if (!link || click.ctrlKey || click.metaKey || click.shiftKey || click.defaultPrevented) return
  click.preventDefault()
  const onEvent = (detail: FrameEvent) =>
    link.dispatchEvent(new CustomEvent('handrail', { bubbles: true, detail }))
  open(link.href, { label: link.dataset.handrail || undefined, onEvent })
})

Object.assign(window, { handrail: { open } })
