import type { Action, Guide } from '@/lib/guide/model/guide'
import type { DrawnField, DrawnPart, DrawnScreen } from './drawn-screen'

/** The part that receives the next drawn thing: the open pop-up, or else the screen. */
type DrawingArea = { parts: DrawnPart[]; save?: DrawnScreen['save'] }
type Drawing = { screens: DrawnScreen[]; popUp?: DrawingArea }

type ActionOf<V extends Action['verb']> = Action & { verb: V }

/** Returns the ERP's screens as far as the actions mention them, and an empty list when there is nothing to draw. */
export function drawScreens(actions: Action[], guide: Pick<Guide, 'screens'>): DrawnScreen[] {
  const drawing: Drawing = { screens: [] }
  for (const action of actions) drawAction(drawing, action, guide)
  return drawing.screens.filter(isWorthDrawing)
}

function drawAction(drawing: Drawing, action: Action, guide: Pick<Guide, 'screens'>): void {
  switch (action.verb) {
    case 'open':
      startScreen(drawing, guide.screens[action.screen]?.path ?? [], action.id)
      return
    case 'tab':
      drawTab(drawing, action)
      return
    case 'press':
      drawPress(drawing, action)
      return
    case 'save':
      drawSave(drawing, action)
      return
    case 'section':
      areaOf(drawing).parts.push({ kind: 'section', label: action.label, actionId: action.id })
      return
    case 'find':
      areaOf(drawing).parts.push({ kind: 'row', text: action.value, actionId: action.id })
      return
    case 'turnOn':
    case 'turnOff':
    case 'untick':
      drawToggle(drawing, action)
      return
    case 'tick':
      drawTick(drawing, action)
      return
    case 'search':
      if (action.field)
        fieldOf(drawing, action.field, 'text').entries.push({ actionId: action.id, text: action.text })
      return
    case 'upload':
      areaOf(drawing).parts.push({ kind: 'button', button: { label: action.field, actionId: action.id } })
      return
    case 'copy':
      fieldOf(drawing, action.label, 'text').entries.push({ actionId: action.id })
      return
    case 'enter':
      fieldOf(drawing, action.field, 'text').entries.push({ actionId: action.id, text: action.value })
      return
    case 'choose':
      drawChoice(drawing, action)
      return
    case 'permit':
      drawPermission(drawing, action)
      return
    case 'confirm':
    case 'hold':
    case 'ask':
    case 'collect':
    case 'visit':
    case 'download':
    case 'downloadMade':
      return
  }
}

function startScreen(drawing: Drawing, path: string[], openedBy?: string): DrawnScreen {
  const screen: DrawnScreen = { path, openedBy, toolbar: [], parts: [] }
  drawing.screens.push(screen)
  drawing.popUp = undefined
  return screen
}

/** Returns the current screen. After a screen is saved, a new one begins. */
function screenOf(drawing: Drawing): DrawnScreen {
  const last = drawing.screens.at(-1)
  return last && !last.save ? last : startScreen(drawing, [])
}

function areaOf(drawing: Drawing): DrawingArea {
  return drawing.popUp ?? screenOf(drawing)
}

function drawTab(drawing: Drawing, { label, id }: ActionOf<'tab'>): void {
  const current = screenOf(drawing)
  const screen = current.tab ? startScreen(drawing, current.path) : current
  screen.tab = { label, actionId: id }
}

/** Draws a button where the reader is: beside its field, row or section, below the fields filled in, or at the top. */
function drawPress(drawing: Drawing, action: ActionOf<'press'>): void {
  const button = { label: action.label, actionId: action.id }
  const { parts } = areaOf(drawing)
  const last = parts.at(-1)
  if (action.at) fieldOf(drawing, action.at, 'text').button = button
  else if (action.row) parts.push({ kind: 'row', text: action.row, button })
  else if (last?.kind === 'section' && !last.button) last.button = button
  else if (parts.some(({ kind }) => kind === 'field' || kind === 'toggle'))
    parts.push({ kind: 'button', button })
  else screenOf(drawing).toolbar.push(button)

  if (action.opens) openPopUp(drawing, action.opens)
  else if (action.row) startScreen(drawing, [])
}

function drawToggle(
  drawing: Drawing,
  { label, id, verb }: ActionOf<'turnOn' | 'turnOff' | 'untick' | 'tick'>,
): void {
  const isOff = verb === 'turnOff' || verb === 'untick'
  areaOf(drawing).parts.push({ kind: 'toggle', label, actionId: id, ...(isOff && { isOff }) })
}

/** Draws a box to tick, alone or in its row of a list. */
function drawTick(drawing: Drawing, action: ActionOf<'tick'>): void {
  const { label, at, row, id } = action
  const button = { label, actionId: id }
  if (at) fieldOf(drawing, at, 'text').button = button
  else if (row) areaOf(drawing).parts.push({ kind: 'row', text: row, button })
  else drawToggle(drawing, action)
}

function openPopUp(drawing: Drawing, title: string): void {
  const popUp: DrawnPart = { kind: 'popUp', title, parts: [] }
  screenOf(drawing).parts.push(popUp)
  drawing.popUp = popUp
}

/** Draws the button that saves. Saving a pop-up closes it, and what follows stands on the screen again. */
function drawSave(drawing: Drawing, { label, id }: ActionOf<'save'>): void {
  areaOf(drawing).save = { label, actionId: id }
  drawing.popUp = undefined
}

function drawChoice(drawing: Drawing, action: ActionOf<'choose'>): void {
  const { option, value } = action
  fieldOf(drawing, action.field, 'select').entries.push({ actionId: action.id, option, text: value })
}

/** Returns the field with this label, or adds it. Several values may go into one field. */
function fieldOf(drawing: Drawing, label: string, look: DrawnField['look']): DrawnField {
  const { parts } = areaOf(drawing)
  const existing = parts.find((part): part is DrawnField => part.kind === 'field' && part.label === label)
  if (existing) return existing
  const field: DrawnField = { kind: 'field', look, label, entries: [] }
  parts.push(field)
  return field
}

function drawPermission(drawing: Drawing, { module, object, labels, control, id }: ActionOf<'permit'>): void {
  const { parts } = areaOf(drawing)
  const last = parts.at(-1)
  const row = { module, ...(object && { object }), labels, ...(control && { control }), actionId: id }
  if (last?.kind === 'permissions') last.rows.push(row)
  else parts.push({ kind: 'permissions', rows: [row] })
}

function isWorthDrawing({ path, parts, toolbar, save }: DrawnScreen): boolean {
  return path.length > 0 || parts.length > 0 || toolbar.length > 0 || save !== undefined
}
