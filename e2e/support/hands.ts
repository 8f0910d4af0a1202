import { type ElementHandle, expect, type Locator, type Page } from '@playwright/test'

/** How somebody works: the same walk is made with a mouse and with the keyboard alone. */
export type Hands = {
  press(target: Locator): Promise<void>
  /** One option of several. */
  choose(option: Locator): Promise<void>
  type(field: Locator, text: string): Promise<void>
}

export const mouse: Hands = {
  press: (target) => target.click(),
  choose: (option) => option.check(),
  type: (field, text) => field.fill(text),
}

const furthest = 250

/** The keyboard alone: Tab to get there, Enter, Space and arrows to do it. Wherever the focus goes it has to be seen. */
export function keyboardOf(page: Page): Hands {
  const key = (name: string) => page.keyboard.press(name)
  return {
    async press(target) {
      await reach(page, target)
      const isTick = (await target.getAttribute('aria-pressed')) !== null
      await key(isTick ? 'Space' : 'Enter')
    },
    async choose(option) {
      await reach(page, option, 'group')
      for (let moves = 0; moves < 5 && !(await isFocused(option)); moves += 1) await key('ArrowDown')
      if (!(await option.isChecked())) await key('Space')
      await expect(option).toBeChecked()
    },
    async type(field, text) {
      await reach(page, field)
      await key('ControlOrMeta+a')
      await page.keyboard.type(text)
    },
  }
}

/** Tabs on, or back where the target stands before. With `group` any of the same radio buttons will do: arrows do the rest. */
async function reach(page: Page, target: Locator, what: 'itself' | 'group' = 'itself'): Promise<void> {
  await expect(target).toBeVisible()
  let element = await find(target)
  for (let steps = 0; steps < furthest; steps += 1) {
    const { isThere, isBefore, isGone } = await element.evaluate(whereFromFocus, what)
    if (isThere) return
    if (isGone) element = await find(target)
    await page.keyboard.press(isBefore ? 'Shift+Tab' : 'Tab')
    await seesFocus(page)
  }
  throw new Error(`The keyboard does not reach ${target}`)
}

/** The element is kept during the tabbing: finding it by its name takes longer than pressing a key. */
async function find(target: Locator): Promise<ElementHandle> {
  const element = await target.elementHandle()
  if (!element) throw new Error(`There is no ${target}`)
  return element
}

/** Expects the focused element to be in sight, uncovered and ringed. */
export async function seesFocus(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(hiddenFocus), 'the focus can be seen').toBe('')
}

function whereFromFocus(target: Node, what: string) {
  const focused = document.activeElement ?? document.body
  const isSameGroup =
    target instanceof HTMLInputElement &&
    focused instanceof HTMLInputElement &&
    target.type === 'radio' &&
    target.name === focused.name
  const isThere = focused === target || (what === 'group' && isSameGroup)
  const order = focused.compareDocumentPosition(target)
  const isBefore = focused !== document.body && order === Node.DOCUMENT_POSITION_PRECEDING
  return { isThere, isBefore, isGone: !target.isConnected }
}

/** The element that has the focus unseen; empty when it can be seen or nothing of the page has it. */
function hiddenFocus(): string {
  const focused = document.activeElement
  if (!focused || focused === document.body) return ''
  const { outlineStyle, outlineWidth } = getComputedStyle(focused)
  const hasRing = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  const { x = 0, y = 0, width = 0, height = 0 } = focused.getClientRects()[0] ?? {}
  const onTop = document.elementFromPoint(x + width / 2, y + height / 2)
  const isUncovered = onTop !== null && (focused.contains(onTop) || onTop.contains(focused))
  return hasRing && isUncovered ? '' : focused.outerHTML.slice(0, 200)
}

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}
