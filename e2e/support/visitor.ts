import { type Form, formsOf, textOf } from './html'
import type { Planted } from './plant'

export type Answer = {
  status: number
  headers: Headers
  /** The path after all redirects. */
  path: string
  html: string
  /** The visible text of the page. */
  text: string
}

type Fields = Record<string, string> | [string, string][]

/** A browser without JavaScript, at the level of requests: it reads pages, posts their forms and keeps cookies. */
export class Visitor {
  readonly cookies = new Map<string, string>()
  /** The Set-Cookie headers of the latest responses, with their attributes. */
  readonly setCookies: string[] = []

  constructor(readonly origin = process.env.BASE_URL ?? '') {}

  open(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(path, { headers })
  }

  /** Presses the button of a form as it stands in the page, with some fields typed anew. */
  async press(page: Answer, button: string, typed: Record<string, string> = {}): Promise<Answer> {
    return this.post(page.path, filled(findForm(page, button), typed))
  }

  post(path: string, fields: Fields, headers: Record<string, string> = {}): Promise<Answer> {
    const body = new FormData()
    for (const [name, value] of Array.isArray(fields) ? fields : Object.entries(fields))
      body.append(name, value)
    return this.send(path, { method: 'POST', body, headers: { origin: this.origin, ...headers } })
  }

  async send(path: string, init: RequestInit = {}): Promise<Answer> {
    const cookie = this.cookieHeader()
    const headers = { 'accept-language': 'en', ...init.headers, ...(cookie && { cookie }) }
    const response = await fetch(new URL(path, this.origin), { ...init, headers, redirect: 'manual' })
    this.keep(response.headers.getSetCookie())
    const location = response.headers.get('location')
    if (location) {
      const next = new URL(location, new URL(path, this.origin)).href.slice(this.origin.length)
      return this.send(next, init.method === 'POST' ? {} : init)
    }
    const html = await response.text()
    return { status: response.status, headers: response.headers, path, html, text: textOf(html) }
  }

  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** For a real browser, to go on as the same person. */
  browserCookies(): { name: string; value: string; url: string }[] {
    return [...this.cookies].map(([name, value]) => ({ name, value, url: this.origin }))
  }

  private keep(cookies: string[]): void {
    for (const cookie of cookies) {
      this.setCookies.push(cookie)
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      this.cookies.set(name, value)
    }
  }
}

/** The form that a button sends. */
export function findForm({ html, path }: Answer, button: string): Form {
  const form = formsOf(html).find(({ buttons }) => buttons.includes(button))
  if (!form) throw new Error(`${path} has no form with the button ${button}`)
  return form
}

export function filled({ fields }: Form, typed: Record<string, string>): [string, string][] {
  const kept = fields.filter(([name]) => !(name in typed))
  return [...kept, ...Object.entries(typed)]
}

/** Opens a planted link and begins, in whatever language its page is. */
export async function enter(planted: Planted, origin?: string): Promise<Visitor> {
  const visitor = new Visitor(origin)
  const start = await visitor.open(planted.path)
  const [form] = formsOf(start.html)
  if (!form) throw new Error(`${planted.path} has no way in`)
  await visitor.post(start.path, form.fields)
  return visitor
}

/** A page in one state, below /{locale}. */
export type Scene = { name: string; path: string }

/** The pages of one customer, and who may open them. */
export type Scenes = { visitor: Visitor; scenes: Scene[] }
