/** HTML whose parts are safe to stand in a page: written here, or escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | undefined | Part[]

/**
 * A piece of HTML; whatever is filled in is escaped, unless it is such a piece itself. React's own renderer is no help
 * here: it refuses to run where Server Components do, which is wherever mails are sent.
 */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(pieces.map((piece, index) => piece + safe(parts[index])).join(''))
}

function safe(part: Part): string {
  if (part === undefined) return ''
  if (Array.isArray(part)) return part.map(safe).join('')
  return part instanceof Html ? part.text : part.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
