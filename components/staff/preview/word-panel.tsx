'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import { markedIn } from '@/i18n/words/marked-words'
import type { WordDetails } from '@/lib/staff/preview/word-details'

export type WordPanelWords = Record<
  'title' | 'hint' | 'file' | 'purpose' | 'seen' | 'longest' | 'arguments' | 'close',
  string
>

type WordPanelProps = {
  /** The address that answers what is known about texts. */
  address: string
  /** In development, the address that answers when a file of words is saved. */
  changes?: string | undefined
  words: WordPanelWords
}

/** Shows what a translator needs to know about the text that is clicked. Without JavaScript the page stays as it is. */
export function WordPanel({ address, changes, words }: WordPanelProps) {
  const [details, setDetails] = useState<WordDetails[]>()
  useEffect(() => {
    const isOwn = ({ target }: Event) => isElement(target) && target.closest('[data-word-panel]')
    const show = async ({ target: clicked }: Event) => {
      if (!isElement(clicked)) return
      const numbers = markedNear(clicked)
      if (numbers.length === 0) return
      const answer = await fetch(`${address}?${numbers.map((number) => `word=${number}`).join('&')}`)
      if (answer.ok) setDetails(await answer.json())
    }
    // A disabled button is never clicked, but a pointer is let go over it.
    const point = (event: Event) => isOwn(event) || show(event)
    const click = (event: MouseEvent) => {
      if (isOwn(event)) return
      event.preventDefault()
      event.stopPropagation()
      const isByKeyboard = event.detail === 0
      if (isByKeyboard) show(event)
    }
    const left = new AbortController()
    const options = { capture: true, signal: left.signal }
    const listen = (to: Document | null) => {
      to?.addEventListener('pointerup', point, options)
      to?.addEventListener('click', click, options)
    }
    listen(document)
    // A mail stands in a frame. Until it is loaded, another document is in its place.
    for (const frame of document.querySelectorAll('iframe')) {
      listen(frame.contentDocument)
      frame.addEventListener('load', () => listen(frame.contentDocument), options)
    }
    return () => left.abort()
  }, [address])
  const router = useRouter()
  useEffect(() => {
    if (!changes) return
    const left = new AbortController()
    const follow = async () => {
      // The page is drawn anew with what was saved. A server that is starting again is asked once more when the page is.
      while ((await fetch(changes, { signal: left.signal })).ok) router.refresh()
    }
    follow().catch(() => undefined)
    return () => left.abort()
  }, [changes, router])
  return (
    <aside
      data-word-panel
      aria-label={words.title}
      aria-live="polite"
      className="fixed inset-x-0 bottom-0 z-50 max-h-[45vh] overflow-y-auto border-t-2 border-accent bg-sheet px-5 py-3 text-note text-ink shadow-sheet print:hidden"
    >
      {details === undefined ? (
        <p className="text-ink-2">{words.hint}</p>
      ) : (
        <>
          <button type="button" className="float-end underline" onClick={() => setDetails(undefined)}>
            {words.close}
          </button>
          {details.map((word) => (
            <WordEntry key={`${word.file} ${word.key}`} word={word} words={words} />
          ))}
        </>
      )}
    </aside>
  )
}

/** Returns whether somebody clicked an element of this page or of a frame in it, whose elements are of another kind to JavaScript. */
function isElement(target: EventTarget | null): target is Element {
  return (target as Partial<Node> | null)?.nodeType === Node.ELEMENT_NODE
}

/** Returns the numbers that mark the texts of the clicked element, or those of the nearest element around it that has marked texts. */
function markedNear(clicked: Element): number[] {
  for (
    let each: Element | null = clicked;
    each && each !== clicked.ownerDocument.body;
    each = each.parentElement
  ) {
    const attributes = ['aria-label', 'placeholder', 'title', 'alt'].map(
      (name) => each?.getAttribute(name) ?? '',
    )
    const numbers = markedIn([each.textContent, ...attributes].join(' '))
    if (numbers.length > 0) return numbers.slice(0, 12)
  }
  return []
}

function WordEntry({ word, words }: { word: WordDetails; words: WordPanelWords }) {
  return (
    <section className="mb-4 max-w-180">
      <h2 className="font-mono text-note font-semibold wrap-anywhere" translate="no">
        {word.key}
      </h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5">
        <Fact term={words.file}>
          <code translate="no">{word.file}</code>
        </Fact>
        {word.purpose && <Fact term={words.purpose}>{word.purpose}</Fact>}
        {word.seen && <Fact term={words.seen}>{word.seen}</Fact>}
        {word.longest && <Fact term={words.longest}>{word.longest}</Fact>}
        {word.arguments.length > 0 && (
          <Fact term={words.arguments}>
            {word.arguments.map(({ name, holds, example }) => (
              <span key={name} className="block">
                <code translate="no">{name}</code> {holds} {example && <em>{example}</em>}
              </span>
            ))}
          </Fact>
        )}
        {word.texts.map(({ language, tag, text }) => (
          <Fact key={tag} term={language}>
            <span lang={tag}>{text}</span>
          </Fact>
        ))}
      </dl>
    </section>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  )
}
