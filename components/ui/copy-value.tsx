'use client'

import { useRef, useState } from 'react'

type CopyValueProps = {
  value: string
  /**
   * `copied` and `selected` replace the label after a press and are announced. `selected` is for browsers that forbid
   * copying.
   */
  words: { copy: string; copied: string; selected: string }
}

/**
 * Shows a value to type elsewhere, with a button that copies it. Without JavaScript one press selects the whole value.
 */
export function CopyValue({ value, words }: CopyValueProps) {
  const text = useRef<HTMLElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'selected'>()

  async function copy() {
    setOutcome(undefined)
    const isCopied = await navigator.clipboard?.writeText(value).then(
      () => true,
      () => false,
    )
    if (!isCopied && text.current) getSelection()?.selectAllChildren(text.current)
    setOutcome(isCopied ? 'copied' : 'selected')
    setTimeout(setOutcome, 4000)
  }

  return (
    <div className="mt-2.5 flex max-w-105 items-stretch overflow-hidden rounded-box border border-line-3 bg-sheet focus-within:overflow-visible">
      <code
        ref={text}
        translate="no"
        className="min-w-0 grow px-3.5 py-2 font-mono wrap-anywhere select-all max-sm:px-3 max-sm:text-[0.9375rem]"
      >
        {value}
      </code>
      <button
        type="button"
        onClick={copy}
        className="shrink-0 scroll-my-16 rounded-e-box border-s border-line bg-sunken px-4 text-note font-medium hover:bg-line max-sm:px-3 noscript:hidden"
      >
        {words[outcome ?? 'copy']} <span className="sr-only">{value}</span>
      </button>
      <span role="status" className="sr-only">
        {outcome && words[outcome]}
      </span>
    </div>
  )
}
