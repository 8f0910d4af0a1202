import type { ReactElement, ReactNode } from 'react'
import { escapeHtml } from '@/lib/platform/http/escape-html'

type Props = Record<string, unknown>

/** Writes elements as HTML, as React's own renderer does. Throws an Error for what only React can draw, such as a component of the browser. */
export function toHtml(node: ReactNode): string {
  if (typeof node === 'string') return escapeHtml(node)
  if (node === null || node === undefined || typeof node === 'boolean') return ''
  if (typeof node === 'number' || typeof node === 'bigint') return String(node)
  if (Array.isArray(node)) return node.map(toHtml).join('')
  if ('$$typeof' in node && node.$$typeof === elementType) return drawElement(node as ReactElement<Props>)
  throw new Error('Static HTML holds only elements and texts.')
}

const elementType = Symbol.for('react.transitional.element')
const fragmentType: unknown = Symbol.for('react.fragment')

function drawElement({ type, props }: ReactElement<Props>): string {
  if (typeof type === 'string') return drawTag(type, props)
  if (type === fragmentType) return toHtml(props.children as ReactNode)
  if (typeof type !== 'function' || '$$typeof' in type)
    throw new Error('Static HTML holds no component of the browser.')
  const drawn = (type as (props: Props) => ReactNode)(props)
  if (drawn instanceof Promise) throw new Error(`Static HTML cannot wait for ${type.name}.`)
  return toHtml(drawn)
}

const voidTags = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'source', 'wbr'])

/** React moves these to another place, or draws them by rules of their own. */
const refusedTags = new Set(['link', 'meta', 'option', 'script', 'select', 'style', 'textarea', 'title'])

function drawTag(tag: string, { children, dangerouslySetInnerHTML, ...attributes }: Props): string {
  if (refusedTags.has(tag)) throw new Error(`Static HTML holds no <${tag}>.`)
  let start = `<${tag}`
  for (const name in attributes) start += drawAttribute(name, attributes[name])
  if (voidTags.has(tag)) return `${start}/>`
  const inner = dangerouslySetInnerHTML as { __html: string } | undefined
  return `${start}>${inner ? inner.__html : toHtml(children as ReactNode)}</${tag}>`
}

/** HTML's names of the attributes that React names differently. For all others, HTML uses React's name in lower case. */
const htmlNames: Record<string, string> = {
  className: 'class',
  dominantBaseline: 'dominant-baseline',
  htmlFor: 'for',
  strokeDasharray: 'stroke-dasharray',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
  strokeWidth: 'stroke-width',
  textAnchor: 'text-anchor',
  vectorEffect: 'vector-effect',
}

/** Names that SVG writes with capitals. */
const svgNames = new Set(['preserveAspectRatio', 'viewBox'])

/** Attributes that stand without a value, or not at all. */
const flags = new Set(['checked', 'disabled', 'hidden', 'inert', 'multiple', 'open', 'readOnly', 'required'])

function drawAttribute(name: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (flags.has(name)) return value ? ` ${name.toLowerCase()}=""` : ''
  if (name === 'style') return ` style="${escapeHtml(drawStyle(value as Record<string, string>))}"`
  if (value === false && !name.includes('-')) return ''
  if (!isDrawable(name, value)) refuse(name)
  return ` ${htmlNameOf(name)}="${escapeHtml(String(value))}"`
}

function isDrawable(name: string, value: unknown): boolean {
  if (value === true) return name.includes('-')
  if (/^(href|src|action|formAction|xlinkHref)$/.test(name) && isScript(String(value))) return false
  return ['string', 'number', 'boolean'].includes(typeof value)
}

function htmlNameOf(name: string): string {
  return htmlNames[name] ?? (name.includes('-') || svgNames.has(name) ? name : name.toLowerCase())
}

function refuse(name: string): never {
  throw new Error(`Static HTML cannot hold this ${name}.`)
}

/** Returns whether a browser would run an address: it overlooks spaces and control characters in it. */
function isScript(address: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a browser ignores control characters in an address and runs the rest, so this regular expression has to name them
  return /^javascript:/i.test(address.replace(/[\u0000-\u0020]/g, ''))
}

function drawStyle(style: Record<string, string>): string {
  const rules = Object.entries(style).map(([name, value]) => {
    if (typeof value !== 'string') return refuse(`style of ${name}`)
    return `${name.startsWith('--') ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`
  })
  return rules.join(';')
}
