import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { loadMessages } from '@/i18n/messages'
import { pseudoLocale } from '@/i18n/reserved-locales'
import { sourceLocale, writtenLocales } from '@/i18n/routing'
import { keysOf } from '@/i18n/words/marked-words'
import { listGuides } from '@/lib/guide/catalog'
import { oneOf, runPlainCommand } from '../../bin/plain-command'
import { ensureChromium } from '../test/chromium'
import { chosenScenes } from './chosen-scenes'
import { indexPage, type Shown } from './index-page'
import { type Installation, openInstallation } from './installation'
import { faultsOf, openCamera, openShot, takePicture } from './photographer'
import { openProgress } from './progress'
import type { Shot } from './shot'
import { signedOutPages } from './signed-out-pages'
import { staffPages } from './staff-pages'

const usage = `npm run messages:gallery

Takes pictures of every page and mail, in every language and two widths, into one folder to look through. A second pass in made-up words
measures clipped, overlapping and forgotten text, and fails with the list. What an earlier run has done is left out.

  --out             the folder; test-results/gallery by default
  --guide           only the pages and mails of one guide
  --only            those whose name holds one of these texts, separated by commas
  --locales         the languages, separated by commas; all by default
  --measure-only    takes no pictures
  --pictures-only   measures nothing
  --again           does again what an earlier run has done
`

const options = {
  out: { type: 'string', default: 'test-results/gallery' },
  guide: { type: 'string' },
  only: { type: 'string', default: '' },
  locales: { type: 'string', default: writtenLocales.join(',') },
  'measure-only': { type: 'boolean', default: false },
  'pictures-only': { type: 'boolean', default: false },
  again: { type: 'boolean', default: false },
} as const

const widths = [1280, 390]
const height = 900

/** What a run is about: the folder, the languages, and whether it does again what an earlier run has done. */
type Chosen = { folder: string; locales: readonly string[]; isAgain: boolean; installation: Installation }

await runPlainCommand({ usage, options }, async ({ values }) => {
  const { guide } = values
  if (guide !== undefined)
    oneOf(
      'guide',
      guide,
      listGuides().map(({ id }) => id),
    )
  const locales = values.locales.split(',').map((locale) => oneOf('locales', locale, writtenLocales))
  const installation = await openInstallation()
  const browser = await chromium.launch({
    args: ['--no-sandbox'],
    ...(await ensureChromium().then((executablePath) => executablePath && { executablePath })),
  })
  try {
    const all = [
      ...(guide
        ? []
        : [...signedOutPages(installation.signIn()), ...(await staffPages(installation.databaseUrl))]),
      ...chosenScenes(guide),
    ]
    const wanted = values.only.split(',')
    const shots = all.filter(({ name }) => wanted.some((part) => name.includes(part)))
    const chosen = { folder: resolve(values.out), locales, isAgain: values.again, installation }
    if (!values['measure-only']) await takePictures(browser, shots, chosen)
    if (!values['pictures-only']) await measureAll(browser, shots, chosen)
  } finally {
    await browser.close()
    await installation.close()
  }
})

async function takePictures(
  browser: Browser,
  shots: readonly Shot[],
  { folder, locales, isAgain, installation }: Chosen,
): Promise<void> {
  const keys = keysOf(await loadMessages(sourceLocale))
  const shown = openProgress<Shown>(join(folder, 'shown.json'), isAgain)
  const camera = await openCamera(browser, installation.signIn())
  for (const shot of shots) {
    const entry = shown.get(shot.name) ?? { name: shot.name, pictures: [], keys: [] }
    for (const locale of locales.filter(
      (each) => !entry.pictures.some((picture) => picture.locale === each),
    )) {
      const { shown: page, numbers } = await openShot(camera, shot, { origin: installation.url, locale })
      for (const width of widths) {
        const file = `${shot.name}/${locale}-${width}.jpg`
        await page.setViewportSize({ width, height })
        await takePicture(page, join(folder, file))
        entry.pictures.push({ locale, width, file })
      }
      entry.keys = [...new Set([...entry.keys, ...numbers.flatMap((number) => keys[number] ?? [])])]
    }
    shown.note(shot.name, entry)
  }
  await camera.close()
  writeFileSync(join(folder, 'index.html'), indexPage(shown.all(), locales, widths))
  process.stdout.write(`${join(folder, 'index.html')}\n`)
}

async function measureAll(
  browser: Browser,
  shots: readonly Shot[],
  { folder, isAgain, installation }: Chosen,
): Promise<void> {
  const measured = openProgress<string[]>(join(folder, 'measured.json'), isAgain)
  const camera = await openCamera(browser, installation.signIn())
  const faults: string[] = []
  for (const shot of shots.filter(({ name }) => measured.get(name)?.length !== 0)) {
    const { shown } = await openShot(camera, shot, { origin: installation.url, locale: pseudoLocale })
    const found: string[] = []
    for (const width of widths) {
      await shown.setViewportSize({ width, height })
      found.push(...(await faultsOf(shown, shot.same)).map((fault) => `${width} px: ${fault}`))
    }
    measured.note(shot.name, found)
    for (const fault of found) process.stdout.write(`${shot.name}, ${fault}\n`)
    faults.push(...found)
  }
  await camera.close()
  process.stdout.write(`${shots.length} pages and mails, ${faults.length} faults in made-up words.\n`)
  process.exitCode = faults.length > 0 ? 1 : 0
}
