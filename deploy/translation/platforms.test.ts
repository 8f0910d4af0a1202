import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { sourceLocale, writtenLocales } from '@/i18n/routing'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** The real files of messages, with what stands beside them. */
const files = globSync('messages/**/*.json', { cwd: root }).sort()
const translations = writtenLocales.filter((locale) => locale !== sourceLocale)
const english = files.filter((file) => file.startsWith('messages/en/'))
const wanted = translations.flatMap((locale) => english.map((file) => file.replace('/en/', `/${locale}/`)))

describe('the settings for Weblate', () => {
  const { configuration } = z
    .object({ configuration: z.record(z.string(), z.union([z.string(), z.boolean()])) })
    .parse(JSON.parse(read('deploy/translation/weblate.json')))
  const match = new RegExp(`^${String(configuration.match).replaceAll('?P<', '?<')}$`)

  it('find each file of each language, and nothing that stands beside them', () => {
    const found = files.flatMap((file) => {
      const { language = '', component = '' } = match.exec(file)?.groups ?? {}
      return writtenLocales.some((locale) => locale === language) ? [{ language, component, file }] : []
    })
    expect(found.map(({ file }) => file).toSorted()).toEqual([...english, ...wanted].toSorted())
    const base = (component: string) =>
      String(configuration.base_file_template).replace('{{ component }}', component)
    expect([...new Set(found.map(({ component }) => base(component)))].toSorted()).toEqual(english)
    const others = files.filter((file) => /^messages\/(context|translated)\//.test(file))
    expect(others.filter((file) => match.test(file))).toEqual([])
  })
})

describe('the settings for Crowdin', () => {
  const [settings] = z
    .object({
      files: z.array(
        z.object({
          source: z.string(),
          translation: z.string(),
          languages_mapping: z.object({ two_letters_code: z.record(z.string(), z.string()) }),
        }),
      ),
    })
    .parse(parse(read('crowdin.yml'))).files

  it('lead from each English file to the file of each language', () => {
    const sources = globSync(settings?.source.slice(1) ?? '', { cwd: root }).sort()
    expect(sources).toEqual(english)
    const codes = settings?.languages_mapping.two_letters_code ?? {}
    const led = ['fr', 'nb'].flatMap((code) =>
      sources.map((source) => {
        const folder = source.split('/').slice(2, -1).join('/')
        const path = (settings?.translation ?? '')
          .replace('%two_letters_code%', codes[code] ?? code)
          .replace('%original_file_name%', source.split('/').at(-1) ?? '')
          .replace('/**/', folder ? `/${folder}/` : '/')
        return path.slice(1)
      }),
    )
    expect(led.toSorted()).toEqual(wanted.toSorted())
  })
})
