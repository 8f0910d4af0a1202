import { type Form, formsOf, textOf } from './html'
import type { Planted } from './plant'

export type PageResponse = {
  status: number
  headers: Headers
  /** The path after all redirects. */
  path: string
  html: string
  /** The visible text of the page. */
  text: string
}

type Fields = Record<string, string> | [string, string][]

/** A browser without JavaScript, made of requests alone: it reads pages, follows redirects, posts forms and keeps cookies. */
export class Visitor {
  readonly cookies = new Map<string, string>()
  /** The Set-Cookie headers of all responses so far, with their attributes. */
  readonly setCookies: string[] = []

  constructor(readonly origin = process.env.BASE_URL ?? '') {}

  open(path: string, headers: Record<string, string> = {}): Promise<PageResponse> {
    return this.send(path, { headers })
  }

  /** Sends the form that has this button. The fields have the values of the page, except those in `typed`. */
  async press(page: PageResponse, button: string, typed: Record<string, string> = {}): Promise<PageResponse> {
    return this.post(page.path, filled(findForm(page, button), typed))
  }

  post(path: string, fields: Fields, headers: Record<string, string> = {}): Promise<PageResponse> {
    const body = new FormData()
    for (const [name, value] of Array.isArray(fields) ? fields : Object.entries(fields))
      body.append(name, value)
    return this.send(path, { method: 'POST', body, headers: { origin: this.origin, ...headers } })
  }

  async send(path: string, init: RequestInit = {}): Promise<PageResponse> {
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

  /** Returns the cookies for a Playwright context, so that a real browser goes on as the same person. */
  browserCookies(): { name: string; value: string; url: string }[] {
    return [...this.cookies].map(([name, value]) => ({ name, value, url: this.origin }))
  }

  keep(cookies: string[]): void {
    for (const cookie of cookies) {
      this.setCookies.push(cookie)
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      this.cookies.set(name, value)
    }
  }
}

/** Returns the form of a page that has this button. */
export function findForm({ html, path }: PageResponse, button: string): Form {
  const form = formsOf(html).find(({ buttons }) => buttons.includes(button))
  if (!form) throw new Error(`${path} has no form with the button ${button}`)
  return form
}

/** Returns the fields of a form with the values in `typed` instead of the form's own. */
export function filled({ fields }: Form, typed: Record<string, string>): [string, string][] {
  const kept = fields.filter(([name]) => !(name in typed))
  return [...kept, ...Object.entries(typed)]
}

/** Opens a planted link and presses its button, whatever the language of the page. Returns the visitor that holds the session. */
export async function enter(planted: Planted, origin?: string): Promise<Visitor> {
  const visitor = new Visitor(origin)
  const start = await visitor.open(planted.path)
  const [form] = formsOf(start.html)
  if (!form) throw new Error(`${planted.path} has no way in`)
  await visitor.post(start.path, form.fields)
  return visitor
}

/** A page in one state. `path` lacks the language, and `name` appears in the failures of a test. */
export type Scene = { name: string; path: string }

/** The pages of one person, and the visitor who may open them. */
export type Scenes = { visitor: Visitor; scenes: Scene[] }
