import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { rolesAndEntities } from '../support/branches'
import { someAddress } from '../support/colleague'
import { formsOf } from '../support/html'
import { sandboxCompany, sandboxPassword } from '../support/invitation'
import { type Planted, plantInvitation } from '../support/plant'
import { plantStaffLink } from '../support/staff-link'
import { filled, findForm, type PageResponse, Visitor } from '../support/visitor'
import { wordsIn } from '../support/words'
import type { Installation } from './installation'

/** The actions that the product has acknowledged so far. All of them must be in the database at the end. */
export class Acknowledged {
  /** `onboarding/task/action` of each tick. */
  readonly ticks = new Set<string>()
  /** The onboardings whose answers were saved. */
  readonly answered = new Set<string>()
  readonly testIds = new Set<string>()
  /** The addresses of invited customers. */
  readonly invited = new Set<string>()
}

const { answers } = rolesAndEntities
const tickedTasks = ['subscribe-web-services', 'allow-ips', 'authorize-sender', 'create-role']

/** People who work without a pause until `stop` is called, and try again what was not acknowledged. */
export class People {
  readonly acknowledged = new Acknowledged()
  #hasStopped = false
  #atWork: Promise<void>[] = []

  constructor(private readonly installation: Installation) {}

  /** Sends customers and managers to work, as many to each instance. */
  start(): void {
    for (const url of this.installation.instanceUrls)
      for (const work of [this.#tick, this.#tick, this.#answer, this.#test, this.#invite])
        this.#atWork.push(this.#repeat(() => work.call(this, url)))
  }

  async stop(): Promise<void> {
    this.#hasStopped = true
    await Promise.all(this.#atWork)
  }

  async #repeat(work: () => Promise<void>): Promise<void> {
    while (!this.#hasStopped) await work().catch(() => delay(200))
  }

  async #tick(url: string): Promise<void> {
    const { onboardingId, visitor } = await this.#enter(url, ['check-rights', 'answer-questions'])
    for (const taskId of tickedTasks) {
      const page = await visitor.open(`/en/setup/${onboardingId}/${taskId}`)
      for (const { fields } of formsOf(page.html)) {
        const values = new Map(fields)
        if (values.get('done') !== 'true' || this.#hasStopped) continue
        if (await this.#post(visitor, page, fields))
          this.acknowledged.ticks.add(`${onboardingId}/${taskId}/${values.get('actionId')}`)
      }
    }
  }

  async #answer(url: string): Promise<void> {
    const { onboardingId, visitor } = await this.#enter(url, ['check-rights'])
    const page = await visitor.open(`/en/setup/${onboardingId}/answer-questions`)
    const words = await wordsIn('en')
    const typed = Object.fromEntries(
      Object.entries(answers).map(([name, value]) => [`answers.${name}`, value]),
    )
    const form = findForm(page, words.say('task.questions.submit'))
    if (await this.#post(visitor, page, filled(form, typed))) this.acknowledged.answered.add(onboardingId)
  }

  async #test(url: string): Promise<void> {
    const { onboardingId, visitor } = await this.#enter(url, ['check-rights', 'answer-questions'], answers)
    const page = await visitor.open(`/en/setup/${onboardingId}/connect`)
    const words = await wordsIn('en')
    const typed = {
      'credentials.companyId': sandboxCompany('OK'),
      'credentials.userId': 'Payhawk',
      'credentials.password': sandboxPassword,
    }
    const location = await this.#post(
      visitor,
      page,
      filled(findForm(page, words.say('connect.submit')), typed),
    )
    const [, testId] = /\/tests\/([\w-]+)/.exec(location ?? '') ?? []
    if (testId) this.acknowledged.testIds.add(testId)
  }

  async #invite(url: string): Promise<void> {
    const visitor = new Visitor(url)
    const start = await visitor.open(await plantStaffLink())
    const [form] = formsOf(start.html)
    if (!form) throw new Error('The sign-in link shows no button.')
    await this.#post(visitor, start, form.fields)
    const words = await wordsIn('en')
    for (let count = 0; count < 10 && !this.#hasStopped; count += 1) {
      const page = await visitor.open('/en/dashboard/invite')
      const email = someAddress()
      const company = `Fjordbyen ${randomUUID().slice(0, 8)}`
      const typed = { guideId: 'payhawk-sage-intacct', company, email, locale: 'en', isMailed: 'on' }
      const fields = filled(findForm(page, words.say('invite.submit')), typed)
      const response = await visitor.post(page.path, fields, { origin: this.installation.appUrl })
      if (response.status === 200 && /\/start\/[\w-]{43}/.test(response.html))
        this.acknowledged.invited.add(email)
    }
  }

  async #enter(url: string, done: string[], given = {}): Promise<Planted & { visitor: Visitor }> {
    const planted = await plantInvitation({
      done,
      answers: done.includes('answer-questions') ? answers : given,
    })
    const visitor = new Visitor(url)
    const start = await visitor.open(planted.path)
    const [form] = formsOf(start.html)
    if (!form) throw new Error(`${planted.path} has no way in`)
    if (!(await this.#post(visitor, start, form.fields))) throw new Error('The link did not open.')
    return { ...planted, visitor }
  }

  /** Posts a form. Returns where the product leads, which acknowledges the form, or undefined. */
  async #post(
    visitor: Visitor,
    { path }: PageResponse,
    fields: [string, string][],
  ): Promise<string | undefined> {
    const body = new FormData()
    for (const [name, value] of fields) body.append(name, value)
    const response = await fetch(new URL(path, visitor.origin), {
      method: 'POST',
      body,
      headers: { origin: this.installation.appUrl, cookie: visitor.cookieHeader() },
      redirect: 'manual',
    })
    visitor.keep(response.headers.getSetCookie())
    return response.status === 303 ? (response.headers.get('location') ?? undefined) : undefined
  }
}
