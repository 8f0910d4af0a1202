import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium } from '@playwright/test'
import { loadMessages } from '@/i18n/messages'
import { pseudoLocale } from '@/i18n/reserved-locales'
import { sourceLocale, writtenLocales } from '@/i18n/routing'
import { newLanguage } from '@/i18n/words/new-language'
import { getGuide } from '@/lib/guide/catalog'
import { migrate } from '../../bin/migrations/migrate'
import { root } from '../../bin/settings'
import { buildProduct } from '../launcher/build'
import { generateKey } from '../launcher/data-folder'
import { ensureChromium } from '../test/chromium'
import { openThrowawayPostgres } from '../test/database'
import { startProduct } from '../test/product'
import { chosenScenes, sameInEveryLanguage } from './chosen-scenes'
import { indexPage, type Shown } from './index-page'
import { faultsOf, openCamera, openScene, takePicture } from './photographer'

// npm run messages:gallery takes pictures of every page and mail, in every language and two widths, into one folder to look through.
// A second pass in made-up words measures clipped, overlapping and forgotten text, and fails with the list.
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'test-results/gallery' },
    guide: { type: 'string' },
    only: { type: 'string' },
    locales: { type: 'string' },
    'measure-only': { type: 'boolean', default: false },
  },
})
const folder = resolve(values.out)
const widths = [390, 1280]
const locales = values.locales?.split(',') ?? writtenLocales
const scenes = chosenScenes(values.guide).filter(({ path }) => path.startsWith(values.only ?? ''))

await buildProduct()
const content = mkdtempSync(join(tmpdir(), 'handrail-gallery-'))
for (const { path, text } of newLanguage({
  locale: pseudoLocale,
  sources: [root],
  target: content,
  isMadeUp: true,
})) {
  mkdirSync(dirname(join(content, path)), { recursive: true })
  writeFileSync(join(content, path), text)
}
const postgres = await openThrowawayPostgres(['handrail_gallery'])
const databaseUrl = postgres.urlFor('handrail_gallery')
await migrate(databaseUrl)
const settings = { CONTENT_DIR: content, SECRET_KEYS: generateKey('k1'), DATABASE_URL: databaseUrl }
const product = await startProduct({ databaseUrl, env: settings })
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(await ensureChromium().then((executablePath) => executablePath && { executablePath })),
})
try {
  if (!values['measure-only']) await takePictures(browser)
  const faults = await measureAll(browser)
  for (const fault of faults) process.stdout.write(`${fault}\n`)
  process.stdout.write(`${scenes.length} pages and mails, ${faults.length} faults in made-up words.\n`)
  process.exitCode = faults.length > 0 ? 1 : 0
} finally {
  await browser.close()
  await product.stop()
  await postgres.close()
  rmSync(content, { recursive: true })
}

function signIn(): string {
  const args = ['run', '--silent', 'staff:link', '--', '--email', 'gallery@vendor.example']
  const env = { ...process.env, ...settings, APP_URL: product.url }
  return execFileSync('npm', args, { encoding: 'utf8', env }).trimEnd().split('\n').at(-1) ?? ''
}

function addressOf(locale: string, { guideId, path }: (typeof scenes)[number]): string {
  return `${product.url}/${locale}/dashboard/preview/${guideId}/${path}`
}

async function takePictures(browser: Browser): Promise<void> {
  const words = await loadMessages(sourceLocale)
  const shown = new Map<string, Shown>()
  for (const width of widths) {
    const camera = await openCamera(browser, signIn(), width, words)
    for (const scene of scenes) {
      const name = `${scene.guideId}/${scene.path}`
      const entry = shown.get(name) ?? { name, pictures: [], keys: [] }
      for (const locale of locales) {
        const file = `${name}/${locale}-${width}.jpg`
        const { shown: page, keys } = await openScene(camera, addressOf(locale, scene))
        await takePicture(page, join(folder, file))
        entry.pictures.push({ locale, width, file })
        entry.keys = [...new Set([...entry.keys, ...keys])]
      }
      shown.set(name, entry)
    }
    await camera.close()
  }
  writeFileSync(join(folder, 'index.html'), indexPage([...shown.values()], locales, widths))
  process.stdout.write(`${join(folder, 'index.html')}\n`)
}

async function measureAll(browser: Browser): Promise<string[]> {
  const faults: string[] = []
  for (const width of widths) {
    const camera = await openCamera(browser, signIn(), width, await loadMessages(sourceLocale))
    for (const scene of scenes) {
      const guide = getGuide(scene.guideId)
      if (!guide) continue
      const { shown } = await openScene(camera, addressOf(pseudoLocale, scene))
      const found = await faultsOf(shown, sameInEveryLanguage(guide))
      faults.push(...found.map((fault) => `${scene.guideId}/${scene.path}, ${width} px: ${fault}`))
    }
    await camera.close()
  }
  return [...new Set(faults)]
}
