/** An element with its attributes under React's names, or a text. */
export type Node = string | [tag: string, attributes: Record<string, unknown>, children: Node[]]

const voidTags = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])

const reactNames: Record<string, string> = {
  class: 'className',
  for: 'htmlFor',
  value: 'defaultValue',
  checked: 'defaultChecked',
  tabindex: 'tabIndex',
  maxlength: 'maxLength',
  autocomplete: 'autoComplete',
  spellcheck: 'spellCheck',
  colspan: 'colSpan',
  viewbox: 'viewBox',
}

/** Left out with scripts and styles: what belongs into the head, where React moves it. */
const leftOut = new Set(['link', 'meta'])

/** Reads the elements in the body of a page that React has written, whose tags are all closed. */
export function readTree(html: string): Node[] {
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? ''
  const bare = body.replace(/<!--[\s\S]*?-->/g, '').replace(/<(script|style|template)\b[\s\S]*?<\/\1>/g, '')
  const top: Node[] = []
  const open = [top]
  for (const [, closing, tag, attributes = '', text] of bare.matchAll(
    /<(\/)?([a-zA-Z][\w-]*)([^<>]*?)\/?>|([^<]+)/g,
  )) {
    if (text !== undefined) open.at(-1)?.push(decode(text))
    else if (closing) open.pop()
    else if (tag) begin(open, tag, attributes)
  }
  return top
}

/** Adds an element to the one that is open. It stays open itself, unless it can hold nothing. */
function begin(open: Node[][], tag: string, attributes: string): void {
  const children: Node[] = []
  if (!leftOut.has(tag)) open.at(-1)?.push([tag, readAttributes(attributes), children])
  if (!voidTags.has(tag)) open.push(children)
}

function readAttributes(text: string): Record<string, unknown> {
  const entries = [...text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = '', value]) => {
    const key = reactNames[name.toLowerCase()] ?? name
    if (name === 'style') return [key, readStyle(decode(value ?? ''))]
    return [key, value === undefined || value === '' ? true : decode(value)]
  })
  return Object.fromEntries(entries.filter(([key]) => key !== 'selected' && !String(key).startsWith('on')))
}

function readStyle(text: string): Record<string, string> {
  const rules = text.split(';').flatMap((rule) => {
    const [, name, value] = /^\s*([\w-]+)\s*:\s*(.+)$/.exec(rule) ?? []
    return name && value ? [[name.startsWith('--') ? name : camel(name), value]] : []
  })
  return Object.fromEntries(rules)
}

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }

function decode(text: string): string {
  return text.replace(/&(#?\w+);/g, (entity, name: string) => characters[name.toLowerCase()] ?? entity)
}
