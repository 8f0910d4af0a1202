const placeholder = /\{([A-Za-z0-9]+)\}/g

/** The names between braces. */
export function placeholdersOf(template: string): string[] {
  return [...template.matchAll(placeholder)].map((match) => match[1] ?? '')
}

/** A placeholder that is not a single text stays as it stands; the lint refuses such a guide. */
export function fillTemplate(template: string, values: Record<string, unknown>): string {
  return template.replace(placeholder, (whole, name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : whole
  })
}
