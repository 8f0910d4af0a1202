// These functions read the forms and the text of the product's own pages. They are not a general HTML parser.

export type Form = { fields: [string, string][]; buttons: string[] }

export function formsOf(html: string): Form[] {
  return [...html.matchAll(/<form\b[^>]*method="POST"[^>]*>(.*?)<\/form>/gis)].map(([, inner = '']) => ({
    fields: [...inner.matchAll(/<input\b[^>]*>/gi)].flatMap(([tag]) => fieldOf(tag)),
    buttons: [...inner.matchAll(/<button\b[^>]*type="submit"[^>]*>(.*?)<\/button>/gis)].map(([, label]) =>
      textOf(label ?? ''),
    ),
  }))
}

function fieldOf(tag: string): [string, string][] {
  const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1]
  const name = attribute('name')
  const isChoice = attribute('type') === 'radio' || attribute('type') === 'checkbox'
  if (name === undefined || (isChoice && !/\schecked\b/i.test(tag))) return []
  return [[decode(name), decode(attribute('value') ?? '')]]
}

/** Returns the text of a page's first h1, or an empty string. */
export function headingOf(html: string): string {
  return textOf(/<h1\b[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '')
}

/** Returns the visible text of a page in one line. */
export function textOf(html: string): string {
  const shown = html
    .replace(/<!--.*?-->/gs, '')
    .replace(/<(script|style|title|noscript)\b.*?<\/\1>/gs, ' ')
    .replace(/<\/?(span|a|b|em|strong|code|kbd)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
  return decode(shown).replace(/\s+/g, ' ').trim()
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#x27);/g, (whole, name) => entities[name] ?? whole)
}
