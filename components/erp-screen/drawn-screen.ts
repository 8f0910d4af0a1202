import type { Level } from '@/lib/guide/model/guide'

/** A label is a key of the guide's labels; `actionId` says which action is done there. */
export type DrawnButton = { label: string; actionId: string }

export type DrawnField = {
  kind: 'field'
  look: 'text' | 'select'
  label: string
  /** What stands in it, one per action; empty where the reader decides. */
  entries: { actionId: string; text?: string; option?: string }[]
  button?: DrawnButton
}

export type DrawnPart =
  | DrawnField
  | { kind: 'section'; label: string; actionId?: string; button?: DrawnButton }
  | { kind: 'row'; text: string; actionId?: string; button?: DrawnButton }
  | { kind: 'button'; button: DrawnButton }
  | { kind: 'toggle'; label: string; actionId: string }
  | { kind: 'permissions'; rows: { module: string; object?: string; level: Level; actionId: string }[] }
  | { kind: 'popUp'; title: string; parts: DrawnPart[]; save?: DrawnButton }

/** What stands on the ERP's screen at one time. Without a path it is what the screen before leads to. */
export type DrawnScreen = {
  path: string[]
  openedBy?: string
  tab?: DrawnButton
  toolbar: DrawnButton[]
  parts: DrawnPart[]
  save?: DrawnButton
}

/** What every part of a drawing needs: the ERP's words in its language, and the number of each action in the list. */
export type Sketch = {
  print: (label: string) => string
  /** By action id; actions that share a number name it once. */
  numbers: Record<string, number>
}
