/** An environment in which an empty variable counts as absent, as most deployment tools write it. */
export function withoutEmpty(environment: unknown): unknown {
  if (typeof environment !== 'object' || environment === null) return environment
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
}
