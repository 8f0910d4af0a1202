/** What to do about a failure with this output; undefined when it is none of the known ones. */
export function remedyFor(output: string): string | undefined
export function lastLines(output: string, lines?: number): string
export function firstLines(output: string, lines?: number): string
