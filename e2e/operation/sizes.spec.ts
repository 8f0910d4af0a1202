import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { plantInvitation } from '../support/plant'
import { signIn } from '../support/staff'
import { enter, type Visitor } from '../support/visitor'

const done = ['check-rights', 'answer-questions']
const locales = ['en', 'fr', 'no']

async function openSetup(locale = 'en'): Promise<{ visitor: Visitor; setup: string; start: string }> {
  const planted = await plantInvitation({ locale, answers: { permissionType: 'role' }, done })
  const visitor = await enter(planted)
  return { visitor, setup: `/${locale}/setup/${planted.onboardingId}`, start: planted.path }
}

/** All scripts that a page loads, each as it came. A page with a stream is never without a request. */
async function loadScripts(
  page: Page,
  path: string,
  waitUntil: 'networkidle' | 'load' = 'networkidle',
): Promise<Map<string, Buffer>> {
  const scripts = new Map<string, Promise<Buffer>>()
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script') scripts.set(answer.url(), answer.body())
  })
  await page.goto(path, { waitUntil })
  const bodies = await Promise.all([...scripts].map(async ([url, body]) => [url, await body] as const))
  return new Map(bodies)
}

for (const [name, task, limit] of [
  ['an instruction page', 'authorize-sender', 145],
  ['the page of the questions', 'answer-questions', 175],
  ['the page of the credentials', 'connect', 175],
  ['the page that hands a task over', 'authorize-sender/hand-over', 160],
] as const) {
  test(`All JavaScript of ${name} is at most ${limit} kB when gzipped`, async ({ page, context }) => {
    const { visitor, setup } = await openSetup()
    await context.addCookies(visitor.browserCookies())
    expect(await weigh(await loadScripts(page, `${setup}/${task}`))).toBeLessThanOrEqual(limit)
  })
}

test('All JavaScript of the dashboard is at most 165 kB when gzipped', async ({ page }) => {
  await signIn(page)
  expect(await weigh(await loadScripts(page, '/en/dashboard?view=all', 'load'))).toBeLessThanOrEqual(165)
})

/** In kB, each script gzipped as a server would. */
async function weigh(scripts: Map<string, Buffer>): Promise<number> {
  const sizes = [...scripts.values()].map((body) => gzipSync(body).length)
  expect(sizes.length).toBeGreaterThan(3)
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000
  test.info().annotations.push({ type: 'kB', description: kilobytes.toFixed(1) })
  expect(kilobytes).toBeGreaterThan(50)
  return kilobytes
}

/** Every page carries the few words of the one that is not open. */
const notOpen = 'errors.json'

type Messages = { [key: string]: string | Messages }

/** Sentences without any argument, long enough that nothing else says the same. */
function sentencesOf(messages: Messages): string[] {
  return Object.values(messages).flatMap((message) =>
    typeof message !== 'string'
      ? sentencesOf(message)
      : message.length > 40 && !/[{}<>]/.test(message)
        ? [message]
        : [],
  )
}

/** Returns the long sentences of each file of messages, without the error page, whose words every browser gets. */
function catalogueOf(locale: string): Map<string, string[]> {
  const folder = join(process.cwd(), 'messages', locale)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.json'),
  )
  const entries = files.map(
    (file) => [file, sentencesOf(JSON.parse(readFileSync(join(folder, file), 'utf8')))] as const,
  )
  return new Map(entries.filter(([file]) => file !== 'errorPage.json'))
}

test('No script holds a sentence of the catalogues, but for those of the error page', async ({
  page,
  context,
}) => {
  const { visitor, setup, start } = await openSetup()
  await context.addCookies(visitor.browserCookies())
  const scripts: string[] = []
  for (const path of [
    start,
    setup,
    `${setup}/authorize-sender`,
    `${setup}/answer-questions`,
    `${setup}/connect`,
  ])
    for (const body of (await loadScripts(page, path)).values()) scripts.push(body.toString('utf8'))
  const all = scripts.join('\n')
  const errorPageFile = join(process.cwd(), 'messages/en/errorPage.json')
  expect(all).toContain((JSON.parse(readFileSync(errorPageFile, 'utf8')) as { title: string }).title)
  for (const locale of locales) {
    const sentences = [...catalogueOf(locale).values()].flat()
    expect(sentences.length).toBeGreaterThan(80)
    expect(sentences.filter((sentence) => all.includes(sentence))).toEqual([])
  }
})

for (const locale of locales) {
  test(`No page in ${locale} carries words that it does not say, nor those of another language`, async () => {
    const { visitor, setup, start } = await openSetup(locale)
    for (const [path, own] of [
      [start, ['start.json', 'guides/payhawk-sage-intacct.json']],
      [setup, ['taskList.json', 'erps/sage-intacct.json']],
      [`${setup}/authorize-sender`, ['task.json', 'erps/sage-intacct.json']],
      [`${setup}/connect`, ['connect.json', 'erps/sage-intacct.json']],
    ] as const) {
      const { carried, said } = await carriedBy(visitor, path)
      const catalogue = catalogueOf(locale)
      // The same sentence may stand in several files.
      const ours = new Set([...own, notOpen].flatMap((file) => catalogue.get(file) ?? []))
      for (const other of locales)
        for (const [file, sentences] of catalogueOf(other)) {
          const isOwn = other === locale && [...own, notOpen].includes(file)
          const found = sentences.filter((sentence) => carried.includes(sentence))
          if (isOwn) expect(found.length, file).toBeLessThan(Math.max(sentences.length * 0.8, 12))
          else
            expect(
              found.filter(
                (sentence) => !ours.has(sentence) && !said.includes(sentence.replace(/\s+/g, ' ')),
              ),
              `${path}: ${other}/${file}`,
            ).toEqual([])
        }
    }
  })
}

/** Loads a page twice: as HTML with the payload in it, and as the payload alone, which a link loads. */
async function carriedBy(visitor: Visitor, path: string) {
  const [page, payload] = [await visitor.open(path), await visitor.open(path, { rsc: '1' })]
  expect(payload.headers.get('content-type')).toContain('text/x-component')
  const carried = `${page.html}\n${page.text}\n${payload.html}`.replaceAll('\\"', '"')
  return { carried, said: page.text }
}
