import { z } from 'zod'

/** Names every variable that is wrong, and why, but never its value. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
}

/** Parses settings that another module describes, such as a connector's. Throws an `EnvironmentError`. */
export function readEnv<T>(schema: z.ZodType<T>): T {
  const result = schema.safeParse(process.env)
  if (result.success) return result.data
  const lines = result.error.issues.map(
    ({ path, message }) => `  ${String(path[0] ?? 'environment')}: ${message}`,
  )
  throw new EnvironmentError(`The environment is not complete:\n${[...new Set(lines)].join('\n')}`)
}

/** Makes a setting optional. An empty value counts as not set, because files of settings list every name. */
export function unsetOr<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional()).optional()
}
