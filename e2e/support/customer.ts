import { expect, type Locator, type Page } from '@playwright/test'
import type { Verdict } from '@/components/customer/connection-test/verdict'
import type { WaitingFor } from '@/lib/guide/model/guide'
import { type Hands, mouse } from './hands'
import { escaped, type KeyIn, type MessageKey, type Words } from './words'

export type Answers = Record<string, string>

/** A person of the customer's before a browser, doing what the pages say in the language they say it. */
export class Customer {
  readonly main: Locator

  constructor(
    readonly page: Page,
    readonly words: Words,
    readonly hands: Hands = mouse,
  ) {
    this.main = page.getByRole('main')
  }

  /** Opens an invitation and begins: from the start page to the list of tasks. */
  async begin(link: string): Promise<void> {
    await this.page.goto(link)
    await this.hands.press(this.button('start.begin'))
    // The start page and the list may have the same heading.
    await expect(this.page).toHaveURL(/\/setup\//)
    await expect(this.heading(this.words.say('taskList.title'))).toBeVisible()
  }

  /** Follows the one thing that the list proposes. */
  async goOn(): Promise<void> {
    await this.hands.press(this.link('taskList.next.continue'))
  }

  /** Opens a task from the list. */
  async openTask(taskId: string): Promise<void> {
    await this.hands.press(this.main.getByRole('link', { name: this.title(taskId), exact: true }))
    await this.seesTask(taskId)
  }

  async seesTask(taskId: string): Promise<void> {
    await expect(this.heading(this.title(taskId))).toBeVisible()
  }

  async openList(): Promise<void> {
    await this.hands.press(this.link('common.allTasks'))
    await expect(this.heading(this.words.say('taskList.title'))).toBeVisible()
  }

  /** The row of a task in the list, with its state. */
  row(taskId: string): Locator {
    const link = this.page.getByRole('link', { name: this.title(taskId), exact: true })
    return this.main.getByRole('listitem').filter({ has: link })
  }

  async answer(answers: Answers): Promise<void> {
    for (const [question, option] of Object.entries(answers)) {
      await this.hands.choose(this.option(question, option))
    }
    await this.hands.press(this.button('task.questions.submit'))
  }

  option(question: string, option: string): Locator {
    const { guide, erp, own } = this.words
    const say = guide.questions.find(({ id }) => id === question)?.voice === 'guide' ? own : erp
    const name = say(`questions.${question}.title`)
    const label = say(`questions.${question}.options.${option}`)
    return this.main
      .getByRole('group', { name, exact: true })
      .getByRole('radio', { name: new RegExp(`^${escaped(label)}`) })
  }

  /** The numbers and boxes to be ticked that are in sight. */
  ticks(pressed: boolean): Locator {
    // A button that cannot be pressed in counts as not pressed.
    return this.main.getByRole('button', { pressed }).and(this.page.locator('[aria-pressed]'))
  }

  /** Returns the tick button beside a sentence. */
  tick(sentence: string): Locator {
    return this.main.getByRole('button', { name: sentence })
  }

  /** Ticks one after the other what is open, and sees each saved. */
  async tickAll(): Promise<void> {
    const all = (await this.ticks(true).count()) + (await this.ticks(false).count())
    for (let done = await this.ticks(true).count(); done < all; done += 1) {
      await this.hands.press(this.ticks(false).first())
      await expect(this.ticks(true)).toHaveCount(done + 1)
    }
  }

  async seesSaved(): Promise<void> {
    await expect(this.main.getByText(this.words.say('task.saving.saved'), { exact: true })).toBeVisible()
  }

  async complete(): Promise<void> {
    await this.hands.press(this.button('common.continue'))
  }

  /** The language of the page, or that of the reader's ERP. */
  async chooseLanguage(of: 'page' | 'erp', language: KeyIn<'common.languages.names'>): Promise<void> {
    const menu = this.words.say(`common.languages.${of}`)
    const banner = this.page.getByRole('banner')
    await this.hands.press(banner.getByText(menu))
    const name = this.words.say(`common.languages.names.${language}`)
    await this.hands.press(banner.getByRole('button', { name, exact: true }))
  }

  /** Notes on a task's page that somebody else is to move. */
  async waitFor(what: WaitingFor, who: string): Promise<void> {
    const name = this.words.say(`task.wait.options.${what}`)
    const option = this.main.getByRole('radio', { name, exact: true })
    const summary = this.main.getByText(this.words.say('task.wait.summary'), { exact: true })
    // It stands open where the task itself is to wait.
    await expect(summary).toBeVisible()
    if (!(await option.isVisible())) await this.hands.press(summary)
    await this.hands.choose(option)
    await this.hands.type(this.main.getByLabel(this.words.say('task.wait.who')), who)
    await this.hands.press(this.button('task.wait.submit'))
  }

  /** Fills in what is given of the sign-in details, and tests. */
  async test(credentials: Record<string, string>): Promise<void> {
    for (const [field, text] of Object.entries(credentials)) {
      await this.hands.type(this.field(field), text)
    }
    await this.hands.press(this.button('connect.submit'))
  }

  field(name: string): Locator {
    return this.main.getByLabel(this.words.erp(`credentials.${name}.label`))
  }

  /** The page of a test that has come to its end. */
  async seesVerdict(verdict: Verdict, values = {}, timeout = 20_000): Promise<void> {
    await expect(this.heading(this.words.say(`connectionTest.${verdict}.title`, values))).toBeVisible({
      timeout,
    })
  }

  title(taskId: string): string {
    return this.words.erp(`tasks.${taskId}.title`)
  }

  heading(name: string): Locator {
    return this.main.getByRole('heading', { name, exact: true })
  }

  button(key: MessageKey, values = {}): Locator {
    return this.main.getByRole('button', { name: this.words.say(key, values), exact: true })
  }

  link(key: MessageKey, values = {}): Locator {
    return this.main.getByRole('link', { name: this.words.say(key, values), exact: true })
  }
}

/** Without JavaScript: asks for a test's page again by hand. That the page does so by itself is shown by a test of its own. */
export class Impatient extends Customer {
  override async seesVerdict(verdict: Verdict, values = {}): Promise<void> {
    await expect(this.page).toHaveURL(/\/tests\//)
    await expect(async () => {
      await this.page.reload()
      await super.seesVerdict(verdict, values, 2_000)
    }).toPass({ timeout: 20_000 })
  }
}
