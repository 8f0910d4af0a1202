import { type ElementHandle, expect, type Frame, type Locator, type Page } from '@playwright/test'

/** A way to press, choose and type. One walk runs with the mouse and with the keyboard alone. */
export type Hands = {
  press(target: Locator): Promise<void>
  /** Selects a radio button. */
  choose(option: Locator): Promise<void>
  type(field: Locator, text: string): Promise<void>
}

export const mouse: Hands = {
  press: (target) => target.click(),
  choose: (option) => option.check(),
  type: (field, text) => field.fill(text),
}

const maxSteps = 250

/**
 * Returns hands that use only the keyboard. Tab reaches an element; Enter, Space and arrows act on it. A hidden focus fails. `place` is
 * where they work, if that is a frame of the page.
 */
export function keyboardOf(page: Page, place: Page | Frame = page): Hands {
  const reach = (target: Locator, goal?: 'itself' | 'group') => tabTo({ page, place }, target, goal)
  const key = (name: string) => page.keyboard.press(name)
  return {
    async press(target) {
      await reach(target)
      const isTick = (await target.getAttribute('aria-pressed')) !== null
      await key(isTick ? 'Space' : 'Enter')
    },
    async choose(option) {
      await reach(option, 'group')
      for (let moves = 0; moves < 5 && !(await isFocused(option)); moves += 1) await key('ArrowDown')
      if (!(await option.isChecked())) await key('Space')
      await expect(option).toBeChecked()
    },
    async type(field, text) {
      await reach(field)
      await key('ControlOrMeta+a')
      await page.keyboard.type(text)
    },
  }
}

/** Presses Tab or Shift+Tab until the target has the focus. With `group`, any radio button of the target's group is enough. */
async function tabTo(
  { page, place }: { page: Page; place: Page | Frame },
  target: Locator,
  goal: 'itself' | 'group' = 'itself',
): Promise<void> {
  await expect(target).toBeVisible()
  let element = await find(target)
  for (let steps = 0; steps < maxSteps; steps += 1) {
    const { isThere, isBefore, isDetached } = await element.evaluate(whereFromFocus, goal)
    if (isThere) return
    if (isDetached) element = await find(target)
    await page.keyboard.press(isBefore ? 'Shift+Tab' : 'Tab')
    await seesFocus(place)
  }
  throw new Error(`The keyboard does not reach ${target}`)
}

/** Returns the element itself. Finding it by its name again for every key would take longer than pressing the key. */
async function find(target: Locator): Promise<ElementHandle> {
  const element = await target.elementHandle()
  if (!element) throw new Error(`There is no ${target}`)
  return element
}

/** Expects the focused element to be in sight, uncovered and with a focus ring. */
export async function seesFocus(page: Page | Frame): Promise<void> {
  await expect.poll(() => page.evaluate(hiddenFocus), 'the focus can be seen').toBe('')
}

/** Tells whether the focus is on the target, whether the target comes before it, and whether the page has dropped the target. */
function whereFromFocus(target: Node, goal: string) {
  const focused = document.activeElement ?? document.body
  const isSameGroup =
    target instanceof HTMLInputElement &&
    focused instanceof HTMLInputElement &&
    target.type === 'radio' &&
    target.name === focused.name
  const isThere = focused === target || (goal === 'group' && isSameGroup)
  const order = focused.compareDocumentPosition(target)
  const isBefore = focused !== document.body && order === Node.DOCUMENT_POSITION_PRECEDING
  return { isThere, isBefore, isDetached: !target.isConnected }
}

/**
 * Returns the focused element's HTML when it is covered or has no focus ring. Returns an empty string when it is visible or
 * nothing has the focus.
 */
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
