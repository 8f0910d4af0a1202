/**
 * Leaves a page whose server has become one of another build, which does not know the action of a form. Finds the same form on
 * this page as that build shows it, and posts what was typed with it, passwords too: nothing is stored, and nothing is typed
 * twice. Without such a form the page is loaded anew, and `KeepTyped` puts back what was typed, except passwords. Returns false
 * when the page cannot be reached.
 */
export async function moveToOtherBuild(typed: FormData): Promise<boolean> {
  const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined)
  if (!answer?.ok) return false
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const forms = [...page.forms]
  const exact = forms.filter((form) => asksTheSame(form, typed, 'all'))
  const [same, ...others] =
    exact.length > 0 ? exact : forms.filter((form) => asksTheSame(form, typed, 'typed'))
  if (same && others.length === 0) post(same, typed)
  else location.reload()
  return true
}

/**
 * Returns whether a form asks all that was sent or, with `typed`, all but fields that were left empty. Then it must ask something
 * that a person has typed, because forms with hidden fields alone do not say what they are for.
 */
function asksTheSame(form: HTMLFormElement, typed: FormData, what: 'all' | 'typed'): boolean {
  const controls = ([...form.elements] as HTMLInputElement[]).filter(({ name }) => isOurs(name))
  const asked = new Set(controls.map(({ name }) => name))
  const isOptional = ({ type }: HTMLInputElement) =>
    ['radio', 'checkbox', 'submit', 'fieldset'].includes(type)
  const isOtherId = ({ name, type, value }: HTMLInputElement) =>
    type === 'hidden' && name.endsWith('Id') && typed.get(name) !== value
  const mayLack = what === 'typed' && controls.some(({ name, type }) => type !== 'hidden' && typed.get(name))
  return (
    asked.size > 0 &&
    [...typed].every(([name, value]) => !isOurs(name) || asked.has(name) || (mayLack && value === '')) &&
    controls.every((control) => isOptional(control) || typed.has(control.name)) &&
    !controls.some(isOtherId)
  )
}

/** Posts as a browser without JavaScript would: Next's fields of the other build, and ours as they were typed here. */
function post(same: HTMLFormElement, typed: FormData): void {
  const next = ([...same.elements] as HTMLInputElement[])
    .filter(({ name }) => name && !isOurs(name))
    .map(({ name, value }): [string, string] => [name, value])
  const ours = [...typed].filter(
    (entry): entry is [string, string] => isOurs(entry[0]) && typeof entry[1] === 'string',
  )
  const form = document.createElement('form')
  form.method = 'post'
  form.enctype = 'multipart/form-data'
  form.hidden = true
  for (const [name, value] of [...next, ...ours]) {
    // A text area keeps line breaks.
    const field = document.createElement('textarea')
    field.name = name
    field.value = value
    form.append(field)
  }
  document.body.append(form)
  form.submit()
}

function isOurs(name: string): boolean {
  return name !== '' && !name.startsWith('$ACTION')
}

/** Returns whether an error comes from a server of another build: it does not know an action, or lacks a file of this page. */
export function isOfOtherBuild(error: Error): boolean {
  return (
    error.name === 'UnrecognizedActionError' ||
    error.name === 'ChunkLoadError' ||
    /loading chunk|dynamically imported module|importing a module script/i.test(error.message)
  )
}

/** Loads the page anew, but only once for each build, so that a page that fails all the same can say so. */
export function reloadOnce(): void {
  const key = `reloaded.${location.pathname}`
  const build = document.body.dataset.build ?? ''
  try {
    if (sessionStorage.getItem(key) === build) return
    sessionStorage.setItem(key, build)
    location.reload()
  } catch {
    // The browser forbids storing. The page has a button.
  }
}
