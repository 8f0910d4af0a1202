import { parseXml, XmlElement } from '@rgrove/parse-xml'
import type { ImageProblem, ImageSize } from './image'

/** What an SVG may hold: shapes, colours, text and the effects on them. Everything else is refused, also what a later standard adds. */
const elements = new Set(
  `svg g defs symbol use title desc metadata switch style path rect circle ellipse line polyline polygon text tspan
   linearGradient radialGradient stop pattern clipPath mask filter feBlend feColorMatrix feComponentTransfer feComposite
   feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset feTile`.split(
    /\s+/,
  ),
)

const plainSvg = 'Export it as plain SVG, with nothing but shapes.'

/**
 * Reads the size of an SVG, or returns what is wrong with it. Refuses whatever could run, load, animate or link: such a file would be
 * dangerous when somebody opens it by its address. Never throws for any text.
 */
export function readSvg(text: string): ImageSize | ImageProblem {
  if (/<!(doctype|entity)/i.test(text)) return { message: 'The SVG has a document type.', remedy: plainSvg }
  const root = parse(text)
  if (root?.name !== 'svg' || root.attributes.xmlns !== 'http://www.w3.org/2000/svg')
    return { message: 'The file is no SVG.', remedy: 'Export the image as SVG, or as PNG.' }
  const problem = findProblem(root)
  return problem ? { message: problem, remedy: plainSvg } : readSize(root)
}

function parse(text: string): XmlElement | undefined {
  try {
    return parseXml(text).root ?? undefined
  } catch {
    // A syntax error, or nesting deep enough to exhaust the parser's stack.
    return undefined
  }
}

function findProblem(element: XmlElement): string | undefined {
  if (!elements.has(element.name)) return `The SVG holds <${element.name}>.`
  const wrong = Object.entries(element.attributes).map(attributeProblem).find(Boolean)
  if (wrong) return wrong
  if (element.name === 'style' && loads(element.text)) return 'The SVG loads something in <style>.'
  for (const child of element.children) {
    const problem = child instanceof XmlElement ? findProblem(child) : undefined
    if (problem) return problem
  }
  return undefined
}

function attributeProblem([name, value]: [string, string]): string | undefined {
  if (/^on/i.test(name)) return `The SVG runs a script: ${name}.`
  const isReference = /(^|:)(href|src|base)$/i.test(name)
  return (isReference && !value.startsWith('#')) || loads(value)
    ? `The SVG loads something: ${name}.`
    : undefined
}

/** Returns whether a style leads out of the file. An escape could hide that it does. */
function loads(style: string): boolean {
  return /@|\\|expression|javascript:|url\(\s*['"]?(?!#|['"]?#)/i.test(style)
}

function readSize({ attributes }: XmlElement): ImageSize | ImageProblem {
  const box = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const [width, height] =
    box.length === 4 ? box.slice(2) : [attributes.width, attributes.height].map(lengthOf)
  if (
    width !== undefined &&
    height !== undefined &&
    width > 0 &&
    height > 0 &&
    Number.isFinite(width / height)
  )
    return { width, height }
  return { message: 'The SVG has no size.', remedy: 'Give its <svg> a viewBox.' }
}

function lengthOf(text = ''): number {
  return Number(/^(\d+(\.\d+)?)(px)?$/.exec(text.trim())?.[1] ?? Number.NaN)
}
