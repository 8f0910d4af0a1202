import type { PostedForm } from './posted-form'

/** The header that brings the page `updated` what was typed. Only the proxy sets it. */
export const updatedHeader = 'x-handrail-updated'

export type Updated = { here: string; typed: string[] }

/** Returns the texts that a person has typed into a form. Sign-in details are left out, because some of them are secret. */
export function typedTexts({ fields }: PostedForm): string[] {
  const texts = fields
    .filter(
      ([name, value]) =>
        value.trim() !== '' && !/Id$|^(locale|version|done|intent|step)$|^(credentials|shown)\./.test(name),
    )
    .map(([, value]) => value)
  return [...new Set(texts)]
}

/** Writes the header of the proxy. */
export function writeUpdated(updated: Updated): string {
  return encodeURIComponent(JSON.stringify(updated))
}

/** Reads the header of the proxy. Returns undefined when there is none, because somebody has opened the page by its address. */
export function readUpdated(header: string | null): Updated | undefined {
  return header === null ? undefined : (JSON.parse(decodeURIComponent(header)) as Updated)
}
