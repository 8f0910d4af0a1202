'use client'

import { useEffect } from 'react'
import { tellHolder } from '@/lib/platform/embedding/frame-messages'
import { useFramed } from './framed'
import { ExitButton } from './way-out'

type FrameBridgeProps = { origins: string[]; isForFrame: boolean; words: { exit: string } }

/**
 * Tells the page that holds this one how it goes: that it is ready, how high its content is, and that somebody wants to leave by the
 * Escape key. Shows a button to leave on the pages that have none in their header.
 */
export function FrameBridge({ origins, isForFrame, words }: FrameBridgeProps) {
  const isFramed = useFramed(isForFrame)
  useEffect(() => {
    if (window.parent === window) return
    tellHolder({ type: 'ready' }, origins)
    const stopMeasuring = followHeight((height) => tellHolder({ type: 'height', height }, origins))
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isBusy())
        tellHolder({ type: 'exit' }, origins)
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
  }, [origins])
  if (!isFramed) return null
  return (
    <div className="flex justify-end px-4 pt-2 [body:has([data-frame-exit=header])_&]:hidden">
      <ExitButton origins={origins} label={words.exit} />
    </div>
  )
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
