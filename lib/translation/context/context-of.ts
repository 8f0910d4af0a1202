import { type Argument, type ContextFiles, contextFileOf } from './context-files'

/** The note for translators about one message. */
export type MessageContext = {
  seen: string
  for: string
  longest: number
  /** What its arguments and tags hold. A tag is written `<since>`. */
  arguments: Map<string, Argument>
}

/** Returns the context of a message: the entry that names its key most closely. */
export function contextOf(
  { files, everywhere, places }: ContextFiles,
  namespace: string,
  key: string,
): MessageContext | undefined {
  const own = contextFileOf(namespace)
  // A guide may have tasks and questions of its own, which are seen where those of its ERP are.
  const read = [own, ...(own === 'guides' ? ['erps'] : [])].flatMap((name) => files.get(name) ?? [])
  const entries = read.flatMap(({ data }) =>
    Object.entries(data.keys).map(([pattern, entry]) => ({ pattern, entry, data })),
  )
  const [closest] = entries
    .filter(({ pattern }) => matches(pattern, key))
    .sort((a, b) => closeness(b.pattern) - closeness(a.pattern))
  if (!closest) return undefined
  const { entry, data } = closest
  return {
    seen: entry.seen ?? data.seen,
    for: entry.for,
    longest: entry.longest ?? places.get(entry.place ?? '') ?? Number.POSITIVE_INFINITY,
    arguments: new Map([
      ...everywhere,
      ...Object.entries(data.arguments ?? {}),
      ...Object.entries(entry.arguments ?? {}),
    ]),
  }
}

/** Returns whether a pattern such as `tasks.*.title` or `help.**` names a key. */
export function matches(pattern: string, key: string): boolean {
  const wanted = pattern.split('.')
  const steps = key.split('.')
  const isOpen = wanted.at(-1) === '**'
  const fixed = isOpen ? wanted.slice(0, -1) : wanted
  if (isOpen ? steps.length <= fixed.length : steps.length !== fixed.length) return false
  return fixed.every((step, index) => step === '*' || step === steps[index])
}

/** Exact keys come before patterns, and patterns with more steps of their own before others. */
function closeness(pattern: string): number {
  const steps = pattern.split('.')
  return steps.filter((step) => !step.includes('*')).length * 100 + steps.length
}
