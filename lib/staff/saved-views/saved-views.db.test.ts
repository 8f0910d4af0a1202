import { expect, test } from 'vitest'
import { hireStaff } from '@/lib/accounts/staff/staff.fixture'
import { listSavedViews } from './queries'
import { deleteView, maxViews, saveView } from './saved-views'

test('a view can be seen and deleted by its author only', async () => {
  const [ingrid, jonas] = await Promise.all([hireStaff(), hireStaff()])
  await saveView(ingrid, 'Mine in Norway', 'view=all&owner=me&language=no')
  const [view] = await listSavedViews(ingrid)
  expect(view).toMatchObject({ name: 'Mine in Norway', search: '?view=all&owner=me&language=no' })
  expect(await listSavedViews(jonas)).toEqual([])
  await deleteView(jonas, view?.id ?? '')
  expect(await listSavedViews(ingrid)).toHaveLength(1)
  await deleteView(ingrid, view?.id ?? '')
  expect(await listSavedViews(ingrid)).toEqual([])
})

test('saving under an existing name replaces the address, even twice at once', async () => {
  const ingrid = await hireStaff()
  await Promise.all([saveView(ingrid, 'Today', ''), saveView(ingrid, 'Today', '')])
  await saveView(ingrid, 'Today', 'view=waiting')
  expect(await listSavedViews(ingrid)).toMatchObject([{ name: 'Today', search: '?view=waiting' }])
})

test('nobody can save more views than the limit, and an existing view can still be changed', async () => {
  const ingrid = await hireStaff()
  for (let count = 0; count <= maxViews; count += 1) await saveView(ingrid, `View ${count}`, '')
  await saveView(ingrid, 'View 0', 'view=all')
  const views = await listSavedViews(ingrid)
  expect(views).toHaveLength(maxViews)
  expect(views.find(({ name }) => name === 'View 0')?.search).toBe('?view=all')
})
