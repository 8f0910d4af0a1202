import type { ActionState } from './mark-state'

/** A button. `label` is a key of the guide's labels, and `actionId` is the action that is done with it. */
export type DrawnButton = { label: string; actionId: string }

export type DrawnField = {
  kind: 'field'
  look: 'text' | 'select'
  label: string
  /** The values in the field, one per action. It is empty when the reader decides. */
  entries: { actionId: string; text?: string; option?: string }[]
  button?: DrawnButton
}

export type DrawnPart =
  | DrawnField
  | { kind: 'section'; label: string; actionId?: string; button?: DrawnButton }
  | { kind: 'row'; text: string; actionId?: string; button?: DrawnButton }
  | { kind: 'button'; button: DrawnButton }
  | { kind: 'toggle'; label: string; actionId: string; isOff?: true }
  | {
      kind: 'permissions'
      rows: { module: string; object?: string; labels: string[]; control?: string; actionId: string }[]
    }
  | { kind: 'popUp'; title: string; parts: DrawnPart[]; save?: DrawnButton }

/** One state of the ERP's screen. A screen without a path opens from the screen before it. */
export type DrawnScreen = {
  path: string[]
  openedBy?: string
  tab?: DrawnButton
  toolbar: DrawnButton[]
  parts: DrawnPart[]
  save?: DrawnButton
}

/** The data that every part of a drawing reads: the ERP's words in its language, and the numbers and states of the actions in the list. */
export type Sketch = {
  print: (label: string) => string
  /** The number by action id. Of actions that share a number, one has it. */
  numbers: Record<string, number>
  /** The state by action id. */
  states: Record<string, ActionState>
}
