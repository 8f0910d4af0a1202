/** The part of an error that zod and zod/mini share. Every message of our schemas is an error code. */
type SchemaError = { issues: readonly { path: PropertyKey[]; message: string }[] }

/** Returns the first error code of each field. Issues of the form as a whole are left out. */
export function fieldErrors<Field extends string, Code extends string>({
  issues,
}: SchemaError): Partial<Record<Field, Code>> {
  const errors = new Map<PropertyKey, string>()
  for (const { path, message } of issues)
    if (path[0] !== undefined && !errors.has(path[0])) errors.set(path[0], message)
  return Object.fromEntries(errors) as Partial<Record<Field, Code>>
}

/** Returns the first error code of a schema for a single value. */
export function valueError<Code extends string>({ issues }: SchemaError): Code {
  const [first] = issues
  if (!first) throw new Error('A failed check has an issue.')
  return first.message as Code
}
