import type { Page } from '@playwright/test'

/** A fault of a page's text, with the words that it is about. */
export type Measured = { clipped: string[]; overlapping: string[] }

/**
 * Measures a page in its browser: boxes that stick out of the page or hide a part of their own text, and texts that lie upon each
 * other. Left out are boxes for screen readers alone, those that can be scrolled, and values that an ellipsis may cut.
 */
export function measurePage(page: Page): Promise<Measured> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const boxes = [...document.querySelectorAll<HTMLElement>('body *')].filter(isSeen)
    const clipped = boxes.filter((box) => sticksOut(box) || hidesText(box)).filter(isInnermost)
    return { clipped: clipped.map(named), overlapping: overlapping() }

    function isSeen(box: Element): boolean {
      const { width: own, height } = box.getBoundingClientRect()
      const isVisible = box.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      return own > 1 && height > 1 && isVisible && !isForScreenReaders(box)
    }

    function isForScreenReaders(box: Element): boolean {
      for (let each: Element | null = box; each; each = each.parentElement)
        if (getComputedStyle(each).clipPath === 'inset(50%)') return true
      return false
    }

    function sticksOut(box: Element): boolean {
      const { left, right } = box.getBoundingClientRect()
      return (left < -1 || right > width + 1) && !isInScroller(box)
    }

    function isInScroller(box: Element): boolean {
      for (let each = box.parentElement; each; each = each.parentElement)
        if (['auto', 'scroll'].includes(getComputedStyle(each).overflowX)) return true
      return false
    }

    function hidesText(box: HTMLElement): boolean {
      const { overflowX, overflowY, textOverflow } = getComputedStyle(box)
      if (box.matches('select, input, textarea, iframe, svg *') || !box.innerText?.trim()) return false
      // Made-up words stand in brackets. What has none is a name or an address.
      if (textOverflow === 'ellipsis' && !box.innerText.includes('[')) return false
      const hides = (value: string) => value === 'hidden' || value === 'clip'
      return (
        (hides(overflowX) && box.scrollWidth > box.clientWidth + 1) ||
        (hides(overflowY) && box.scrollHeight > box.clientHeight + 2)
      )
    }

    function isInnermost(box: Element, _index: number, all: Element[]): boolean {
      return !all.some((other) => other !== box && box.contains(other))
    }

    function overlapping(): string[] {
      const texts = textBoxes()
      return texts.flatMap((one, index) =>
        texts
          .slice(index + 1)
          .filter((other) => one.of !== other.of && liesUpon(one.box, other.box))
          .map((other) => `${named(one.of)} / ${named(other.of)}`),
      )
    }

    function textBoxes(): { of: Element; box: DOMRect }[] {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: { of: Element; box: DOMRect }[] = []
      while (walker.nextNode()) {
        const of = walker.currentNode.parentElement
        if (!of || !walker.currentNode.textContent?.trim() || !isSeen(of) || isLaidOver(of)) continue
        const range = document.createRange()
        range.selectNodeContents(walker.currentNode)
        for (const box of range.getClientRects()) found.push({ of, box: shownPart(box, of) })
      }
      return found
    }

    /** What an ellipsis cuts off lies nowhere. */
    function shownPart(box: DOMRect, of: Element): DOMRect {
      if (getComputedStyle(of).overflowX === 'visible') return box
      const { left, right } = of.getBoundingClientRect()
      const [from, to] = [Math.max(left, box.left), Math.min(right, box.right)]
      return new DOMRect(from, box.top, Math.max(0, to - from), box.height)
    }

    function isLaidOver(box: Element): boolean {
      for (let each: Element | null = box; each; each = each.parentElement)
        if (['fixed', 'sticky'].includes(getComputedStyle(each).position) || each.matches('option, svg'))
          return true
      return false
    }

    function liesUpon(one: DOMRect, other: DOMRect): boolean {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
      // The boxes of lines are higher than their letters.
      return across > 2 && down > Math.min(one.height, other.height) * 0.5
    }

    function named(box: Element): string {
      const text = (box.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60)
      return `<${box.tagName.toLowerCase()}> ${text}`
    }
  })
}

/**
 * Returns the texts of a page in made-up words that are not made up, without those that are the same in every language: values, code,
 * labels of an ERP, and the words that are `allowed`, such as names and months.
 */
export function untranslatedTexts(page: Page, allowed: readonly string[]): Promise<string[]> {
  return page.evaluate((words) => {
    const same = 'code, kbd, pre, script, style, [translate=no], [lang]:not(html), select'
    const boxes = [...document.querySelectorAll('body *')].filter(
      (box) => !box.closest(same) && box.checkVisibility({ visibilityProperty: true }),
    )
    const texts = boxes
      .flatMap((box) => [...box.childNodes])
      .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    // Addresses and the references of tests.
    const values = /\S+@\S+|https?:\S+|\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g
    const own = texts.map(({ textContent }) => (textContent ?? '').replace(values, ' '))
    const rest = own.map((text) => words.reduce((left, word) => left.replaceAll(word, ' '), text))
    const found = new Set(
      rest.filter((text) => /[A-Za-z]{2,}/.test(text)).map((text) => text.replace(/\s+/g, ' ').trim()),
    )
    return [...found]
  }, allowed)
}
