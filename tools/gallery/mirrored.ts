import type { Page } from '@playwright/test'

/**
 * Returns the boxes of a page that do not change sides with the direction of the text: it lays the page out from left to right and
 * from right to left, and compares. A part with a direction of its own, such as the drawing of an ERP's screen, changes sides as a whole.
 */
export function unmirroredBoxes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    const own = root.dir
    const boxes = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (box) =>
        !getComputedStyle(box).display.startsWith('inline') &&
        !box.matches('svg *, .sr-only, .sr-only *') &&
        !box.parentElement?.closest('[dir]:not(html), svg'),
    )
    const edges = (dir: string) => {
      root.dir = dir
      return boxes.map((box) => box.getBoundingClientRect())
    }
    const [leftToRight, rightToLeft] = [edges('ltr'), edges('rtl')]
    root.dir = own
    const width = root.clientWidth
    return boxes.flatMap((box, index) => {
      const [one, other] = [leftToRight[index], rightToLeft[index]]
      if (!one || !other || one.width < 2 || one.height < 2) return []
      const isMirrored =
        Math.abs(one.left - (width - other.right)) < 2 && Math.abs(one.width - other.width) < 2
      const text = (box.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60)
      return isMirrored ? [] : [`<${box.tagName.toLowerCase()} class="${box.className}"> ${text}`]
    })
  })
}
