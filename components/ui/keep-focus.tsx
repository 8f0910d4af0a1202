'use client'

import { useEffect } from 'react'

/** Keeps the focus where its reader can see it. One set of listeners serves all menus and forms of a page. */
export function KeepFocus() {
  useEffect(closeMenus, [])
  useEffect(focusAnswers, [])
  useEffect(focusRedrawnLinks, [])
  return null
}

/**
 * Closes the menus that `Menu` has drawn, which are native disclosures and would stay open over the page: by the Escape key, and when the
 * focus or a click goes elsewhere. Returns the function that ends this.
 */
function closeMenus(): () => void {
  function leave({ target }: Event): void {
    for (const menu of openMenus()) if (target instanceof Node && !menu.contains(target)) menu.open = false
  }
  function closeByKey(event: KeyboardEvent): void {
    const [menu] = event.key === 'Escape' && !event.defaultPrevented ? openMenus() : []
    if (!menu) return
    // The key has done its work: a frame around this page does not close as well.
    event.preventDefault()
    menu.open = false
    menu.querySelector('summary')?.focus()
  }
  document.addEventListener('focusin', leave)
  document.addEventListener('pointerdown', leave)
  document.addEventListener('keydown', closeByKey)
  return () => {
    document.removeEventListener('focusin', leave)
    document.removeEventListener('pointerdown', leave)
    document.removeEventListener('keydown', closeByKey)
  }
}

/** Returns the menus that are open. Only menus have a group, and with it a name. */
function openMenus(): HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>('details[name][open]')]
}

/** How long the answer to a form may take until its place in the page is no longer looked for. */
const longestMs = 30_000

/**
 * Moves the focus when the answer to a form takes its own button away, such as one that archives, and would leave the focus nowhere. It goes
 * to what says what was done (`data-answer`) or, where nothing does, to the title. A form that leads to another page changes nothing here,
 * because that page is announced by its name. Returns the function that ends this.
 */
function focusAnswers(): () => void {
  let sent: { button: HTMLElement | null; path: string; at: number } | undefined
  const changes = new MutationObserver(() => {
    if (!sent || sent.button?.isConnected) return
    if (isOver(sent)) stop()
    else if (document.activeElement === document.body && focusAnswer()) stop()
  })
  function stop(): void {
    sent = undefined
    changes.disconnect()
  }
  function watch({ submitter }: SubmitEvent): void {
    sent = { button: submitter, path: location.pathname, at: performance.now() }
    changes.observe(document.body, { childList: true, subtree: true })
  }
  document.addEventListener('submit', watch)
  return () => {
    document.removeEventListener('submit', watch)
    stop()
  }
}

function isOver({ path, at }: { path: string; at: number }): boolean {
  return location.pathname !== path || performance.now() - at > longestMs
}

/** Moves the focus. Returns false where the page has nothing to focus yet. */
function focusAnswer(): boolean {
  const place =
    document.querySelector<HTMLElement>('main [data-answer]:not(:empty)') ??
    document.querySelector<HTMLElement>('main h1')
  if (!place) return false
  place.tabIndex = -1
  place.focus()
  return true
}

/**
 * Gives the focus back to a link when it was drawn anew with all HTML around it, as a list is when its page is read again. Returns the
 * function that ends this.
 */
function focusRedrawnLinks(): () => void {
  let last: { link: HTMLAnchorElement; path: string } | undefined
  const changes = new MutationObserver(() => {
    if (!last || last.link.isConnected || document.activeElement !== document.body) return
    const { link, path } = last
    last = undefined
    if (path !== location.pathname) return
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')]
    links.find(({ href, textContent }) => href === link.href && textContent === link.textContent)?.focus()
  })
  function note({ target }: FocusEvent): void {
    last = target instanceof HTMLAnchorElement ? { link: target, path: location.pathname } : undefined
  }
  document.addEventListener('focusin', note)
  changes.observe(document.body, { childList: true, subtree: true })
  return () => {
    document.removeEventListener('focusin', note)
    changes.disconnect()
  }
}
