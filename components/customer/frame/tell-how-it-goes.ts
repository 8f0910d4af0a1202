import { tellHolder } from '@/lib/platform/embedding/frame-messages'

/**
 * Tells the page that holds this one that it is ready, how high its content is, and that somebody wants to leave by the Escape key.
 * Returns the function that ends this.
 */
export function tellHowItGoes(origins: string[]): () => void {
  tellHolder({ type: 'ready' }, origins)
  const stopMeasuring = followHeight((height) => tellHolder({ type: 'height', height }, origins))
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !isBusy()) tellHolder({ type: 'exit' }, origins)
  }
  // A dialog asks each document that its frame has loaded, so that it need not wait for one that is not ours.
  const answer = ({ source, origin, data }: MessageEvent) => {
    if (source === window.parent && origins.includes(origin) && data?.source === 'handrail')
      tellHolder({ type: 'ready' }, origins)
  }
  window.addEventListener('keydown', leave)
  window.addEventListener('message', answer)
  return () => {
    stopMeasuring()
    window.removeEventListener('keydown', leave)
    window.removeEventListener('message', answer)
  }
}

/** Returns whether the Escape key is meant for something on the page: an open menu, or a field in which somebody has typed. */
function isBusy(): boolean {
  const field = document.activeElement
  const isTyping =
    (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
    field.value !== field.defaultValue
  return isTyping || document.querySelector('details[name][open], dialog[open]') !== null
}

/** Reports the height of the content at first and whenever it changes. Returns the function that ends this. */
function followHeight(report: (height: number) => void): () => void {
  let reported = 0
  const measure = () => {
    const height = Math.ceil(Math.max(...listBlocks().map(bottomOf)))
    if (height > 0 && height !== reported) report(height)
    reported = height
  }
  const sizes = new ResizeObserver(measure)
  const observe = () => {
    sizes.disconnect()
    for (const block of listBlocks()) sizes.observe(block)
    measure()
  }
  const changes = new MutationObserver(observe)
  changes.observe(document.body, { childList: true, subtree: true })
  observe()
  return () => {
    sizes.disconnect()
    changes.disconnect()
  }
}

/** The page fills the frame whatever its content, so the parts are measured that have the height of their content. */
function listBlocks(): Element[] {
  return [...(document.querySelector('.brand') ?? document.body).children]
}

function bottomOf(block: Element): number {
  return block.getBoundingClientRect().bottom + window.scrollY
}
