/** A fault to plant, and what the check says about it. */
export type Planted = [
  what: string,
  /** The file below `messages` and the key that are changed. */
  file: string,
  key: string,
  change: (text: string) => string | undefined,
  says: RegExp,
  /** The files in which the fault is reported, unless it is the changed one. */
  reportedIn?: string[],
]

export const put = (text: string) => () => text
export const remove = () => undefined
export const append = (text: string) => (old: string) => `${old}${text}`
