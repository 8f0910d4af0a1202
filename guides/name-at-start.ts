type Named = { name: string; names: Record<string, string> }

/** A name as it begins a line: what is called differently in each language is a description and gets a capital, a brand stays as it is. */
export function nameAtStart(of: Named): string {
  return isDescription(of) ? of.name.charAt(0).toLocaleUpperCase() + of.name.slice(1) : of.name
}

/** "Your accounting software" is a kind of product, which nobody can be asked about by that name. */
export function isDescription({ names }: Named): boolean {
  return Object.keys(names).length > 0
}
