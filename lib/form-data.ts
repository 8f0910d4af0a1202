/** A field of a form; empty when it is missing or a file. */
export function textOf(formData: FormData, name: string): string {
  const value = formData.get(name)
  return typeof value === 'string' ? value : ''
}

/** The fields `prefix.name`, by name. */
export function textsOf(formData: FormData, prefix: string): Record<string, string> {
  const entries = [...formData.entries()].flatMap(([name, value]) =>
    name.startsWith(`${prefix}.`) && typeof value === 'string'
      ? [[name.slice(prefix.length + 1), value]]
      : [],
  )
  return Object.fromEntries(entries)
}
