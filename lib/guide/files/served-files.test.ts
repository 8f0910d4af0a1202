import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { imageName } from '@/lib/guide/brand/brand-image'
import { findBrandImage, findGuideFile, loadCatalog } from '@/lib/guide/catalog'
import { fileAddress } from './guide-file'
import { servedFiles } from './served-files'

const hash = vi.hoisted(() => ({ count: 0 }))

vi.mock('node:crypto', async (load) => {
  const crypto = await load<typeof import('node:crypto')>()
  const createHash = (...args: Parameters<typeof crypto.createHash>) => {
    hash.count += 1
    return crypto.createHash(...args)
  }
  return { ...crypto, createHash }
})

const content = join(import.meta.dirname, '../../../e2e/content')
const { erps } = loadCatalog([process.cwd(), content])

beforeAll(() => {
  vi.stubEnv('CONTENT_DIR', content)
})

test('images are found by their names, and no request computes a name anew', () => {
  const [image] = erps.flatMap(({ vendors }) => vendors.flatMap(({ images = [] }) => images))
  if (!image?.bytes) throw new Error('No guide has an image.')
  const { kind, bytes } = image
  const name = imageName(bytes, kind)
  expect(findBrandImage(name)).toEqual({ kind, bytes })
  const before = hash.count
  expect(findBrandImage(name)?.bytes).toBe(findBrandImage(name)?.bytes)
  expect(findBrandImage('none.svg')).toBeUndefined()
  expect(findGuideFile('/guide-files/0/none.csv')).toBeUndefined()
  expect(hash.count).toBe(before)
})

test('files of an ERP and of a vendor have addresses, and one that could not be read has none', () => {
  const [erp] = erps
  const [vendor] = erp?.vendors ?? []
  if (!erp || !vendor) throw new Error('There are no guides.')
  const [package_, list] = ['package.zip', 'list.csv'].map((name) => ({ name, bytes: Buffer.from(name) }))
  if (!package_ || !list) throw new Error('There are no files.')
  const planted = { ...erp, files: [package_, { name: 'lost.csv' }], vendors: [{ ...vendor, files: [list] }] }
  const { files } = servedFiles([planted])
  expect([...files.keys()]).toEqual([fileAddress(package_), fileAddress(list)])
  expect(files.get(fileAddress(list))).toEqual(list)
})
