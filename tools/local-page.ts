const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem }
  h1 { font-size: 1.4rem } h2 { font-size: 1.15rem; margin: 1.5rem 0 .25rem }
  ul { list-style: none; padding: 0 } li { border-top: 1px solid light-dark(#dedad1, #2e343a); padding: .75rem 0 }
  small { opacity: .75 } iframe { width: 100%; height: 44rem; border: 1px solid light-dark(#dedad1, #2e343a) }
  pre { white-space: pre-wrap; overflow-wrap: anywhere }`

/** Returns a page of a local tool. `body` is HTML. */
export function renderLocalPage(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>${escaped(title)}</title><style>${style}</style><h1>${escaped(title)}</h1>${body}</html>`
}

/** Returns a text as HTML. */
export function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
