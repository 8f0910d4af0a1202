import { expect, test } from 'vitest'
import type { Action } from '@/lib/guide/model/guide'
import { drawScreens } from './draw-screens'

const guide = { screens: { company: { path: ['company', 'setup'] }, users: { path: ['company', 'users'] } } }
const draw = (...actions: Action[]) => drawScreens(actions, guide)

const open: Action = { id: 'open', verb: 'open', screen: 'company' }
const save: Action = { id: 'save', verb: 'save', label: 'save' }
const read = { labels: ['permissionRead'], control: 'permissions' }

const permit = (module: string): Action => ({
  id: module,
  verb: 'permit',
  row: module,
  module,
  labels: ['permissionRead'],
  isReading: true,
  control: 'permissions',
})

test('a statement to confirm draws nothing', () => {
  expect(draw({ id: 'rights', verb: 'confirm', statement: 'rights' })).toEqual([])
})

test('a screen has its menu path, its tab, its buttons and the button that saves it', () => {
  const [screen] = draw(
    open,
    { id: 'tab', verb: 'tab', label: 'security' },
    { id: 'edit', verb: 'press', label: 'edit' },
    save,
  )
  expect(screen).toMatchObject({
    path: ['company', 'setup'],
    openedBy: 'open',
    tab: { label: 'security', actionId: 'tab' },
    toolbar: [{ label: 'edit', actionId: 'edit' }],
    save: { label: 'save', actionId: 'save' },
  })
})

test('a button stands in the section before it, and a second button on the screen', () => {
  const [screen] = draw(
    open,
    { id: 'section', verb: 'section', label: 'authorizations' },
    { id: 'add', verb: 'press', label: 'add' },
    { id: 'edit', verb: 'press', label: 'edit' },
  )
  expect(screen?.parts).toEqual([
    {
      kind: 'section',
      label: 'authorizations',
      actionId: 'section',
      button: { label: 'add', actionId: 'add' },
    },
  ])
  expect(screen?.toolbar.map(({ label }) => label)).toEqual(['edit'])
})

test('a pop-up holds its fields and its own button; saving it leads back to the screen', () => {
  const screens = draw(
    open,
    { id: 'add', verb: 'press', label: 'add', opens: 'sender' },
    { id: 'enter', verb: 'enter', field: 'senderId', value: 'abc', exactly: true },
    { id: 'choose', verb: 'choose', field: 'status', option: 'active' },
    { ...save, id: 'save-small' },
    save,
  )
  expect(screens).toHaveLength(1)
  expect(screens[0]?.save?.actionId).toBe('save')
  expect(screens[0]?.parts).toMatchObject([
    {
      kind: 'popUp',
      title: 'sender',
      parts: [
        { kind: 'field', look: 'text', label: 'senderId', entries: [{ text: 'abc' }] },
        { kind: 'field', look: 'select', label: 'status', entries: [{ option: 'active' }] },
      ],
      save: { actionId: 'save-small' },
    },
  ])
})

test('a field holds all its values and the button beside it', () => {
  const enter = (value: string): Action => ({ id: value, verb: 'enter', field: 'ips', value, exactly: true })
  const [screen] = draw(
    open,
    { id: 'edit', verb: 'press', label: 'edit', at: 'ips' },
    enter('192.0.2.1'),
    enter('192.0.2.2'),
  )
  expect(screen?.parts).toEqual([
    {
      kind: 'field',
      look: 'text',
      label: 'ips',
      button: { label: 'edit', actionId: 'edit' },
      entries: [
        { actionId: '192.0.2.1', text: '192.0.2.1' },
        { actionId: '192.0.2.2', text: '192.0.2.2' },
      ],
    },
  ])
})

test('a button after fields stands below them, before the pop-up that it opens', () => {
  const [screen] = draw(
    open,
    { id: 'name', verb: 'enter', field: 'name', value: 'Group', exactly: false },
    { id: 'next', verb: 'press', label: 'next', opens: 'accounts' },
    save,
  )
  expect(screen?.toolbar).toEqual([])
  expect(screen?.parts.map(({ kind }) => kind)).toEqual(['field', 'button', 'popUp'])
})

test('permission rows make one table', () => {
  const [screen] = draw(open, permit('taxes'), permit('projects'))
  expect(screen?.parts).toEqual([
    {
      kind: 'permissions',
      rows: [
        { module: 'taxes', ...read, actionId: 'taxes' },
        { module: 'projects', ...read, actionId: 'projects' },
      ],
    },
  ])
})

test('saving a screen or pressing the button of a row starts another screen', () => {
  const saved = draw(open, save, permit('taxes'))
  expect(saved.map(({ path }) => path)).toEqual([['company', 'setup'], []])
  const row: Action = { id: 'row', verb: 'press', label: 'subscriptions', row: 'Payhawk' }
  const opened = draw({ ...open, screen: 'users' }, row, permit('taxes'))
  expect(opened[0]?.parts).toEqual([
    { kind: 'row', text: 'Payhawk', button: { label: 'subscriptions', actionId: 'row' } },
  ])
  expect(opened[1]?.parts).toHaveLength(1)
})

test('a button of a row that leads nowhere makes no empty screen', () => {
  expect(draw(open, { id: 'row', verb: 'press', label: 'edit', row: 'Payhawk' })).toHaveLength(1)
})

test('every action on a screen is drawn exactly once', () => {
  const actions: Action[] = [
    open,
    { id: 'tab', verb: 'tab', label: 'security' },
    { id: 'on', verb: 'turnOn', label: 'webServices' },
    { id: 'find', verb: 'find', value: 'Payhawk' },
    { id: 'own', verb: 'enter', field: 'email', exactly: false },
    permit('taxes'),
    save,
  ]
  const numbered = actions.map((action, index) => ({ ...action, id: `action-${index}` }))
  const drawn = JSON.stringify(draw(...numbered))
  for (const { id } of numbered) expect(drawn.split(`"${id}"`).length - 1).toBe(1)
})

test('a screen that the guide no longer has is drawn without a path', () => {
  expect(draw({ ...open, screen: 'removed' }, save)[0]?.path).toEqual([])
})
