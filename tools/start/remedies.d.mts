/** Returns what to do about a failure with this output, or undefined for an unknown failure. */
export function remedyFor(output: string): string | undefined
export function lastLines(output: string, lines?: number): string
export function firstLines(output: string, lines?: number): string
