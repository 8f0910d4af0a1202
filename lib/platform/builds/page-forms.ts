import type { PostedForm } from './posted-form'

type Control = { name: string; value: string; isHidden: boolean; isOptional: boolean }

/** A form of a page of this build: the id of its action, and what it asks. */
export type PageForm = { actionId: string; controls: Control[] }

/** Returns the forms in a page of ours that post to a server action. It reads what React writes, and no other HTML. */
export function listPageForms(html: string): PageForm[] {
  return [...html.matchAll(/<form\b[^>]*>(.*?)<\/form>/gis)].flatMap(([, inner = '']) => {
    const controls = [...inner.matchAll(/<(input|textarea|select|button)\b[^>]*>/gi)].flatMap(
      ([tag, element]) => controlOf(tag, element),
    )
    const ids = inner.matchAll(/"\$ACTION_ID_([0-9a-f]{42})"|&quot;id&quot;:&quot;([0-9a-f]{42})&quot;/g)
    const [actionId, ...others] = new Set([...ids].map(([, plain, withState]) => plain ?? withState))
    // A form whose buttons have actions of their own cannot be told from what was posted.
    if (!actionId || others.length > 0) return []
    return [{ actionId, controls: controls.filter(({ name }) => !name.startsWith('$ACTION')) }]
  })
}

function controlOf(tag: string, element = ''): Control[] {
  const attribute = (name: string) => decode(new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1])
  const [name, type] = [attribute('name'), attribute('type')]
  if (name === undefined) return []
  // A browser posts a choice only when it is made, and a button only when it is pressed.
  const isOptional = element.toLowerCase() === 'button' || type === 'radio' || type === 'checkbox'
  const isHidden = element.toLowerCase() === 'input' && type === 'hidden'
  return [{ name, value: attribute('value') ?? '', isHidden, isOptional }]
}

/**
 * Returns the action of the one form of a page that asks what a posted form has answered. A field that was left empty and is not
 * asked any more is no answer. Returns undefined when there is no such form, or when forms with other actions ask the same:
 * nobody guesses what a person meant.
 */
export function findSameForm(forms: PageForm[], posted: PostedForm): string | undefined {
  const same = forms.filter((form) => asksTheSame(form, posted))
  const found = same.length > 0 ? same : forms.filter((form) => asksWhatWasTyped(form, posted))
  const [actionId, ...others] = new Set(found.map((form) => form.actionId))
  return others.length === 0 ? actionId : undefined
}

function asksTheSame({ actionId, controls }: PageForm, posted: PostedForm): boolean {
  const answers = new Map(posted.fields)
  const asked = new Set(controls.map(({ name }) => name))
  return (
    // The first byte of an id says which arguments its action takes.
    actionId.slice(0, 2) === posted.actionId.slice(0, 2) &&
    [...answers.keys()].every((name) => asked.has(name)) &&
    controls.every(({ name, isOptional }) => isOptional || answers.has(name)) &&
    controls.every(
      ({ name, value, isHidden }) => !(isHidden && /Id$/.test(name)) || answers.get(name) === value,
    )
  )
}

/** Without a typed answer that a form asks too, only its hidden fields would tell it from another. */
function asksWhatWasTyped(form: PageForm, { actionId, fields }: PostedForm): boolean {
  const typed = fields.filter(([, value]) => value !== '')
  const asked = new Map(form.controls.map((control) => [control.name, control]))
  const isShared = typed.some(([name]) => asked.get(name)?.isHidden === false)
  const kept = fields.filter(([name, value]) => value !== '' || asked.has(name))
  return isShared && asksTheSame(form, { actionId, fields: kept })
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }

function decode(text: string | undefined): string | undefined {
  return text?.replace(/&(amp|lt|gt|quot|#x27);/g, (whole, name) => entities[name] ?? whole)
}
