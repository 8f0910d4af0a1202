import type { Locator } from '@playwright/test'

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
