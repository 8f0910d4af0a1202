/** HTML that is safe to put into a page, because it was written here or escaped. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | undefined | Part[]

/**
 * Returns a piece of HTML. Values are escaped unless they are such pieces themselves. React's renderer cannot do this:
 * it refuses to run where Server Components do, and mails are written there.
 */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(pieces.map((piece, index) => piece + safe(parts[index])).join(''))
}

function safe(part: Part): string {
  if (part === undefined) return ''
  if (Array.isArray(part)) return part.map(safe).join('')
  return part instanceof Html ? part.text : part.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
