import { cpSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadMessages } from '@/i18n/messages'
import { listGuides, readServed } from '@/lib/guide/catalog'
import { compileContent, compiledFile, serveCompiled } from './compiled-content'

const product = process.cwd()
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-compiled-'))
  for (const part of ['guides', 'messages'])
    cpSync(join(product, part), join(folder, part), { recursive: true })
  mkdirSync(join(folder, '.next'))
  writeFileSync(join(folder, '.next/BUILD_ID'), 'one')
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
  vi.stubEnv('NODE_ENV', 'production')
  vi.stubEnv('CONTENT_DIR', '')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
  for (const name of ['handrailServed', 'handrailSoundWords']) Reflect.deleteProperty(globalThis, name)
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

let compiled: Buffer | undefined

/** The folders of all tests have the same files, so what was checked in one is checked in all. */
async function compile(): Promise<void> {
  compiled ??= await compileContent()
  if (compiled) writeFileSync(join(folder, compiledFile), compiled)
}

const write = (file: string, text: string) => writeFileSync(join(folder, file), text)

describe('guides and words that were checked with the build', () => {
  it('are those that a start would read, and reading them again is not needed', async () => {
    const expected = readServed([product])
    await compile()
    const words = await loadMessages('fr')
    rmSync(join(folder, 'guides/schemas'), { recursive: true })
    expect(serveCompiled()).toBe(true)
    // Strictly: what is kept comes back without its classes.
    expect((globalThis as { handrailServed?: unknown }).handrailServed).toStrictEqual(expected)
    // The files may go now: nothing reads them any more.
    for (const part of ['guides', 'messages']) rmSync(join(folder, part), { recursive: true })
    expect(listGuides()).toEqual(expected.guides)
    vi.resetModules()
    const { loadMessages: loadAnew } = await import('@/i18n/messages')
    expect(await loadAnew('fr')).toEqual(words)
  })

  it.each<[string, () => void]>([
    ['a guide has changed since', () => write('guides/sage-intacct/more.yaml', 'erp: sage-intacct')],
    ['a word has changed since', () => write('messages/fr/start.json', '{}')],
    ['the product was built anew', () => write('.next/BUILD_ID', 'two')],
    ['what was kept is damaged', () => truncateSync(join(folder, compiledFile), 1000)],
    ['what was kept is empty', () => write(compiledFile, '')],
    ['CONTENT_DIR names more', () => vi.stubEnv('CONTENT_DIR', join(product, 'e2e/content'))],
    ['the product runs in development', () => vi.stubEnv('NODE_ENV', 'development')],
  ])('are not served when %s', async (_when, change) => {
    await compile()
    change()
    expect(serveCompiled()).toBe(false)
  })

  it('are not kept when one of them has a fault, so that the start says which', async () => {
    write('messages/no/start.json', '{}')
    expect(await compileContent()).toBeUndefined()
    expect(serveCompiled()).toBe(false)
  })
})
