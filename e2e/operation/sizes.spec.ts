import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, type Page, test } from '@playwright/test'
import { plantInvitation } from '../support/plant'
import { signedIn, signIn } from '../support/staff'
import { enter, type Visitor } from '../support/visitor'

const done = ['check-rights', 'answer-questions']
const locales = ['en', 'fr', 'no']

async function openOnboarding(
  locale = 'en',
): Promise<{ visitor: Visitor; setupPath: string; start: string }> {
  const planted = await plantInvitation({ locale, answers: { permissionType: 'role' }, done })
  const visitor = await enter(planted)
  return { visitor, setupPath: `/${locale}/setup/${planted.onboardingId}`, start: planted.path }
}

/** Returns the body of each script that a page loads, by address. Pages with an event stream never become idle and need `load`. */
async function loadScripts(
  page: Page,
  path: string,
  waitUntil: 'networkidle' | 'load' = 'networkidle',
): Promise<Map<string, Buffer>> {
  const addresses = new Set<string>()
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') addresses.add(response.url())
  })
  await page.goto(path, { waitUntil })
  // The browser may have dropped the bodies that it received, so the test asks the server for the files once more.
  const bodies = [...addresses].map(async (address) => {
    const file = await page.request.get(address)
    expect(file.status(), address).toBe(200)
    return [address, await file.body()] as const
  })
  return new Map(await Promise.all(bodies))
}

for (const [name, task, limit] of [
  ['an instruction page', 'authorize-sender', 148.5],
  ['the page of the questions', 'answer-questions', 175],
  ['the page of the credentials', 'connect', 175],
  ['the page that hands a task over', 'authorize-sender/hand-over', 161],
] as const) {
  test(`All JavaScript of ${name} is at most ${limit} kB when gzipped`, async ({ page, context }) => {
    const { visitor, setupPath } = await openOnboarding()
    await context.addCookies(visitor.browserCookies())
    expect(await weigh(await loadScripts(page, `${setupPath}/${task}`))).toBeLessThanOrEqual(limit)
  })
}

test('All JavaScript of the dashboard is at most 165 kB when gzipped', async ({ page }) => {
  await signIn(page)
  expect(await weigh(await loadScripts(page, '/en/dashboard?view=all', 'load'))).toBeLessThanOrEqual(165)
})

test('An instruction page has at most 76 kB of HTML, with what React reads again', async () => {
  const { visitor, setupPath } = await openOnboarding()
  const { html } = await visitor.open(`${setupPath}/create-role`)
  expect(Buffer.byteLength(html)).toBeLessThanOrEqual(76_000)
})

test('A row of the dashboard’s table has at most 1.6 kB of HTML', async () => {
  await openOnboarding()
  const { visitor } = await signedIn()
  const { html } = await visitor.open('/en/dashboard?view=all')
  const [body = ''] = /<tbody[\s\S]*<\/tbody>/.exec(html) ?? []
  const rows = [...body.matchAll(/<tr [^>]*data-live=/g)].length
  expect(rows).toBeGreaterThan(0)
  expect(Buffer.byteLength(body) / rows).toBeLessThanOrEqual(1_600)
})

test('The dashboard’s table with 50 rows has at most 140 kB of HTML, with what React reads again', async () => {
  const company = `Bred ${Date.now()}`
  for (let count = 0; count < 50; count += 1) await plantInvitation({ company: `${company} ${count}`, done })
  const { visitor } = await signedIn()
  const { html } = await visitor.open(`/en/dashboard?view=all&search=${encodeURIComponent(company)}`)
  expect([...html.matchAll(/<tr [^>]*data-live=/g)]).toHaveLength(50)
  const bytes = Buffer.byteLength(html)
  test.info().annotations.push({ type: 'bytes', description: `${bytes}` })
  expect(bytes).toBeLessThanOrEqual(140_000)
})

/** Returns the size of all scripts in kB of 1,000 bytes. Each script is gzipped on its own, as a server would do. */
async function weigh(scripts: Map<string, Buffer>): Promise<number> {
  const sizes = [...scripts.values()].map((body) => gzipSync(body).length)
  expect(sizes.length).toBeGreaterThan(3)
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000
  test.info().annotations.push({ type: 'kB', description: kilobytes.toFixed(1) })
  expect(kilobytes).toBeGreaterThan(50)
  return kilobytes
}

type Messages = { [key: string]: string | Messages }

/**
 * Returns the messages without arguments or tags that have more than 40 characters, so that no other text equals them by chance.
 */
function sentencesOf(messages: Messages): string[] {
  return Object.values(messages).flatMap((message) =>
    typeof message !== 'string'
      ? sentencesOf(message)
      : message.length > 40 && !/[{}<>]/.test(message)
        ? [message]
        : [],
  )
}

/** Returns the long sentences of each message file. It leaves out the error page, whose words every browser gets. */
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

test('No script has a sentence of the messages, except those of the error page', async ({
  page,
  context,
}) => {
  const { visitor, setupPath, start } = await openOnboarding()
  await context.addCookies(visitor.browserCookies())
  const scripts: string[] = []
  for (const path of [
    start,
    setupPath,
    `${setupPath}/authorize-sender`,
    `${setupPath}/answer-questions`,
    `${setupPath}/connect`,
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
  test(`No page in ${locale} carries messages that it does not show, in its own or another language`, async () => {
    const { visitor, setupPath, start } = await openOnboarding(locale)
    for (const [path, own] of [
      [start, ['start.json', 'guides/payhawk-sage-intacct.json']],
      [setupPath, ['taskList.json', 'erps/sage-intacct.json']],
      [`${setupPath}/authorize-sender`, ['task.json', 'erps/sage-intacct.json']],
      [`${setupPath}/connect`, ['connect.json', 'erps/sage-intacct.json']],
    ] as const) {
      const { carried, visible } = await carriedBy(visitor, path)
      const catalogue = catalogueOf(locale)
      // Several files may have the same sentence, or one of them a part of another's.
      const ours = own.flatMap((file) => catalogue.get(file) ?? []).concat(lossWords(locale))
      for (const other of locales)
        for (const [file, sentences] of catalogueOf(other)) {
          const isOwn = other === locale && (own as readonly string[]).includes(file)
          const found = sentences.filter((sentence) => carried.includes(sentence))
          if (isOwn) expect(found.length, file).toBeLessThan(Math.max(sentences.length * 0.8, 12))
          else
            expect(
              found.filter(
                (sentence) =>
                  !ours.some((one) => one.includes(sentence)) &&
                  !visible.includes(sentence.replace(/\s+/g, ' ')),
              ),
              `${path}: ${other}/${file}`,
            ).toEqual([])
        }
    }
  })
}

/** Returns the words of a form that does not reach the server, which is when no page can be asked for them. */
function lossWords(locale: string): string[] {
  const common = JSON.parse(readFileSync(join(process.cwd(), `messages/${locale}/common.json`), 'utf8'))
  return Object.values(common.loss)
}

/** Loads a page as HTML and, as a link does, as a payload alone. Returns all text that the two carry, and the visible text. */
async function carriedBy(visitor: Visitor, path: string) {
  const [page, payload] = [await visitor.open(path), await visitor.open(path, { rsc: '1' })]
  expect(payload.headers.get('content-type')).toContain('text/x-component')
  const carried = `${page.html}\n${page.text}\n${payload.html}`.replaceAll('\\"', '"')
  return { carried, visible: page.text }
}
