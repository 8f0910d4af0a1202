import type { Check, Choice, EntryChoices, ErpCompany, RawAnswer } from './connector'
import { wellFormed } from './xml'

const mark = '•••'
const textLimit = 1000

/**
 * Returns the checks with every secret hidden in the ERP's answers, as it was sent or in any encoding that an answer
 * may use.
 */
export function redact(checks: readonly Check[], secrets: readonly string[]): Check[] {
  const hide = hiderOf(secrets)
  return checks.map(({ raw, found, choices, company, ...check }) => ({
    ...check,
    ...(raw && { raw: hideInRaw(raw, hide) }),
    ...(found && { found: hideInFound(found, hide) }),
    ...(choices && { choices: hideInChoices(choices, hide) }),
    ...(company && { company: hideInCompany(company, hide) }),
  }))
}

type Hide = (text: string) => string

/** Returns a function that hides secrets in a text, as they were sent or in any encoding that the text may use. */
export function hiderOf(secrets: readonly string[]): Hide {
  // The longest comes first because a secret may be part of another.
  const spellings = secrets.flatMap(spellingsOf).sort((a, b) => b.length - a.length)
  return (text) =>
    spellings.reduce((shown, secret) => shown.replaceAll(secret, mark), text).slice(0, textLimit)
}

function hideInRaw(raw: RawAnswer, hide: Hide): RawAnswer {
  return {
    ...raw,
    ...(raw.code && { code: hide(raw.code) }),
    ...(raw.text && { text: hide(raw.text) }),
    ...(raw.supportId && { supportId: hide(raw.supportId) }),
  }
}

/**
 * Hides secrets in the names, which alone are free text. A hidden part would make an id another's, so connectors take
 * only ids of a known shape.
 */
function hideInFound(found: Record<string, Choice[]>, hide: Hide): Record<string, Choice[]> {
  const lists = Object.entries(found).map(([list, choices]) => {
    return [list, choices.map((choice) => ({ ...choice, name: hide(choice.name) }))]
  })
  return Object.fromEntries(lists)
}

/** Leaves out entries of a list that contain a secret, because the page would have to show it to offer them. */
function hideInChoices({ field, options }: EntryChoices, hide: Hide): EntryChoices {
  return { field, options: options.filter(({ value, name }) => hide(value) === value && hide(name) === name) }
}

/** Hides secrets in the id too, because an answer that puts a secret there names no company. */
function hideInCompany({ id, name, part, typed }: ErpCompany, hide: Hide): ErpCompany {
  return {
    id: hide(id),
    name: hide(name),
    ...(part && { part: hide(part) }),
    ...(typed && { typed: hide(typed) }),
  }
}

function spellingsOf(secret: string): string[] {
  const asNumbers = secret.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
  const asNames = secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
  const whole = wellFormed(secret)
  const inUrls = [encodeURIComponent(whole), encodeURI(whole), formValue(secret)]
  const inLowerCase = inUrls.map((text) => text.replace(/%[\dA-F]{2}/g, (byte) => byte.toLowerCase()))
  const asBytes = [Buffer.from(secret).toString('base64'), Buffer.from(secret).toString('base64url')]
  const inJson = JSON.stringify(secret).slice(1, -1)
  const all = [secret, secret.trim(), asNumbers, asNames, inJson, ...inUrls, ...inLowerCase, ...asBytes]
  return [...new Set(all)].filter(Boolean)
}

function formValue(secret: string): string {
  return new URLSearchParams({ '': secret }).toString().slice(1)
}
