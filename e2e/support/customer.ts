import { expect, type Locator, type Page } from '@playwright/test'
import type { Verdict } from '@/components/customer/connection-test/verdict'
import { languageName } from '@/i18n/language'
import type { WaitingFor } from '@/lib/guide/model/guide'
import { type Hands, mouse } from './hands'
import { escaped, type MessageKey, type Words } from './words'

export type Answers = Record<string, string>

/** A person of the customer's in front of a browser, who finds everything by role and name, in the reader's language. */
export class Customer {
  readonly main: Locator

  constructor(
    readonly page: Page,
    readonly words: Words,
    readonly hands: Hands = mouse,
  ) {
    this.main = page.getByRole('main')
  }

  /** Opens an invitation's link, presses its button and waits for the task list. */
  async begin(link: string): Promise<void> {
    await this.page.goto(link)
    await this.hands.press(this.button('start.begin'))
    // The start page and the task list may have the same heading, so the address must differ first.
    await expect(this.page).toHaveURL(/\/setup\//)
    await expect(this.heading(this.words.say('taskList.title'))).toBeVisible()
  }

  /** Opens the task that the task list proposes next. */
  async goOn(): Promise<void> {
    await this.hands.press(this.link('taskList.next.continue'))
  }

  /** Opens a task from the task list and waits for its page. */
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

  /** Returns the row of a task in the task list. The row also shows the task's state. */
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

  /** Returns the visible tick buttons that are set, or with `pressed` false those that are not set. */
  ticks(pressed: boolean): Locator {
    // Playwright also counts a button without aria-pressed as not pressed. The second locator leaves out such buttons, and those that
    // show what is typed into a field.
    return this.main.getByRole('button', { pressed }).and(this.page.locator('[type=submit][aria-pressed]'))
  }

  /** Returns the tick button that has a sentence as its name. */
  tick(sentence: string): Locator {
    return this.main.getByRole('button', { name: sentence })
  }

  /** Sets all ticks that are not set, one after the other, and waits until the page shows each of them as set. */
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

  /** Chooses the language of the page or the language of the reader's ERP. */
  async chooseLanguage(target: 'page' | 'erp', language: string): Promise<void> {
    const menu = this.words.say(`common.languages.${target}`)
    const banner = this.page.getByRole('banner')
    const names = (['en', 'fr', 'no', 'sv'] as const).map((each) => languageName(each))
    // The label of one menu may begin as the other does, so the language chosen at present follows it.
    await this.hands.press(banner.getByText(new RegExp(`^${escaped(menu)} (${names.join('|')})`)))
    const name = languageName(language)
    await this.hands.press(banner.getByRole('button', { name, exact: true }))
  }

  /** Notes on a task's page what the customer waits for, and from whom. */
  async waitFor(what: WaitingFor, who: string): Promise<void> {
    const name = this.words.say(`task.wait.options.${what}`)
    const option = this.main.getByRole('radio', { name, exact: true })
    const summary = this.main.getByText(this.words.say('task.wait.summary'), { exact: true })
    // The form is already open when the guide expects the task to wait.
    await expect(summary).toBeVisible()
    if (!(await option.isVisible())) await this.hands.press(summary)
    await this.hands.choose(option)
    await this.hands.type(this.main.getByLabel(this.words.say('task.wait.who')), who)
    await this.hands.press(this.button('task.wait.submit'))
  }

  /** Fills in the given sign-in details and starts a test. Other fields stay as they are. */
  async test(credentials: Record<string, string>): Promise<void> {
    for (const [field, text] of Object.entries(credentials)) {
      await this.hands.type(this.field(field), text)
    }
    await this.hands.press(this.button('connect.submit'))
  }

  field(name: string): Locator {
    return this.main.getByLabel(this.words.erp(`credentials.${name}.label`))
  }

  /** Waits up to `timeout` milliseconds until the page of a test shows this verdict. */
  async seesVerdict(verdict: Verdict, values = {}, timeout = 20_000): Promise<void> {
    await expect(this.heading(this.words.say(`connectionTest.${verdict}.title`, values))).toBeVisible({
      timeout,
    })
  }

  title(taskId: string): string {
    const { guide, own, erp } = this.words
    const isOwn = guide.tasks.some(({ id, voice }) => id === taskId && voice === 'guide')
    return (isOwn ? own : erp)(`tasks.${taskId}.title`)
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

/**
 * A customer without JavaScript, who reloads a test's page until it shows the verdict. `no-javascript.spec.ts` checks that the
 * page also reloads by itself.
 */
export class CustomerWithoutJavaScript extends Customer {
  override async seesVerdict(verdict: Verdict, values = {}): Promise<void> {
    await expect(this.page).toHaveURL(/\/tests\//)
    await expect(async () => {
      await this.page.reload()
      await super.seesVerdict(verdict, values, 2_000)
    }).toPass({ timeout: 20_000 })
  }
}
