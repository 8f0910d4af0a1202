import { readdirSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'

/** The bytes of each stylesheet, as a Latin-1 string, by the address of its file. */
export type Styles = Map<string, string>

/** Reads the stylesheets of a build from its folder of static files. They name fonts by a whole path, which holds on any page. */
export function readStyles(folder: string): Styles {
  const names = readdirSync(join(folder, 'chunks')).filter((name) => name.endsWith('.css'))
  return new Map(
    names.map((name) => {
      const text = readFileSync(join(folder, 'chunks', name), 'latin1')
      return [`/_next/static/chunks/${name}`, text.replaceAll('url(../', 'url(/_next/static/')]
    }),
  )
}

/**
 * Puts the styles into a page that somebody opens from elsewhere, such as a mail. A slow phone shows it half a second earlier than one whose
 * stylesheet has still to be fetched. Whoever comes from another of our pages has the stylesheet already. Over plain HTTP browsers do not say
 * where a reader comes from, and the page keeps its link alone.
 */
export function inlineStyles(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  styles: Styles,
): void {
  const { 'sec-fetch-mode': mode, 'sec-fetch-site': site = 'same-origin' } = headers
  if (method !== 'GET' || mode !== 'navigate' || site === 'same-origin') return
  const own = { write: response.write, end: response.end }
  let page: StyledPage | undefined

  /** Returns what may be sent once a part of the page is here. What is no page is sent as it is. */
  const add = (part: string | Uint8Array): string | Uint8Array => {
    if (page || isPage(response)) {
      page ??= new StyledPage(styles, nonceOf(response))
      return page.add(Buffer.from(part as Uint8Array))
    }
    Object.assign(response, own)
    return part
  }

  response.write = ((part: string | Uint8Array, ...rest: unknown[]) =>
    Reflect.apply(own.write, response, [add(part), ...rest])) as ServerResponse['write']

  response.end = ((...args: unknown[]) => {
    const [part, ...rest] = args
    const isPart = typeof part === 'string' || part instanceof Uint8Array
    const ready = isPart ? add(part) : ''
    Object.assign(response, own)
    if (!page) return Reflect.apply(own.end, response, args)
    response.write(Buffer.concat([Buffer.from(ready as Uint8Array), page.rest()]))
    return Reflect.apply(own.end, response, isPart ? rest : args)
  }) as ServerResponse['end']
}

function isPage(response: ServerResponse): boolean {
  return (
    String(response.getHeader('content-type')).startsWith('text/html') &&
    !response.hasHeader('content-length')
  )
}

function nonceOf(response: ServerResponse): string {
  return /'nonce-([^']+)'/.exec(String(response.getHeader('content-security-policy')))?.[1] ?? ''
}

/** A page that arrives in parts, with its styles put in. It is held back until its head is complete. */
class StyledPage {
  #head: string | undefined = ''
  #links = ''

  constructor(
    private readonly styles: Styles,
    private readonly nonce: string,
  ) {}

  /** Returns what may be sent once a further part is here. */
  add(part: Buffer): Buffer {
    let text = part.toString('latin1')
    if (this.#head !== undefined) {
      this.#head += text
      if (!this.#head.includes('</head>')) return Buffer.alloc(0)
      text = this.#withStyles(this.#head)
      this.#head = undefined
    }
    // React looks for the link, and the next page finds the file in the cache. At the end of the body the link delays nothing.
    return Buffer.from(text.replace('</body>', `${this.#links}</body>`), 'latin1')
  }

  /** Returns what was held back of a page without a head. */
  rest(): Buffer {
    return Buffer.from(this.#head ?? '', 'latin1')
  }

  #withStyles(head: string): string {
    return head.replace(/<link rel="stylesheet" href="([^"?]+)[^>]*>/g, (link, address) => {
      const style = this.styles.get(address)
      if (!style) return link
      // The page has these styles already. Applying them again would make the browser lay out the page a second time.
      this.#links += link.replace('<link ', '<link media="not all" ')
      return `<style nonce="${this.nonce}">${style}</style>`
    })
  }
}
