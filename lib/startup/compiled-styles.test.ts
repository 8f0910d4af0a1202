import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepStyles, takeStylesOut } from './compiled-styles'

const shared = globalThis as { handrailStyles?: string }
let folder = ''
const server = () => join(folder, '.next/server')
const assets = () => join(folder, '.next/static')
const manifest = (page: string) => join(server(), 'app', `${page}_client-reference-manifest.js`)

/** Writes what Next notes for a page with these files of styles. */
function note(page: string, ...styles: string[]): void {
  const noted = styles.map((file) => ({ path: `static/chunks/${file}`, inlined: false }))
  const entries = { entryCSSFiles: { layout: noted, error: noted, none: [] }, entryJSFiles: {} }
  writeFileSync(manifest(page), `globalThis.notes["${page}"] = ${JSON.stringify(entries)}`)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handrail-styles-'))
  mkdirSync(join(server(), 'app'), { recursive: true })
  mkdirSync(join(assets(), 'chunks'), { recursive: true })
  writeFileSync(join(assets(), 'chunks/a.css'), '@font-face{src:url(../media/text.woff2)}.a{color:red}')
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
})

afterEach(() => {
  rmSync(folder, { recursive: true })
  Reflect.deleteProperty(shared, 'handrailStyles')
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

describe('the styles of a build', () => {
  it('are in the HTML of pages, and no page names their file', () => {
    note('start', 'a.css')
    note('task', 'a.css')
    takeStylesOut(server(), assets())
    for (const page of ['start', 'task'])
      expect(readFileSync(manifest(page), 'utf8')).toBe(
        `globalThis.notes["${page}"] = {"entryCSSFiles":{"layout":[],"error":[],"none":[]},"entryJSFiles":{}}`,
      )
    vi.stubEnv('NODE_ENV', 'production')
    keepStyles()
    expect(shared.handrailStyles).toBe('@font-face{src:url(/_next/static/media/text.woff2)}.a{color:red}')
  })

  it('stay a file in development', () => {
    vi.stubEnv('NODE_ENV', 'development')
    keepStyles()
    expect(shared.handrailStyles).toBeUndefined()
  })

  it.each([
    ['none', []],
    ['several', ['a.css', 'b.css']],
  ])('cannot be taken out of a build with %s', (_, styles) => {
    note('start', ...styles)
    expect(() => takeStylesOut(server(), assets())).toThrow(`name ${styles.length} files of styles`)
  })

  it('can be taken out once', () => {
    note('start', 'a.css')
    takeStylesOut(server(), assets())
    expect(() => takeStylesOut(server(), assets())).toThrow('name 0 files of styles')
  })
})
