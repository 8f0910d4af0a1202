import { rmSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { loadMessages } from '@/i18n/messages'
import { routing } from '@/i18n/routing'
import { readCatalog } from '@/lib/guide/catalog'
import { readCatalogueOf } from '@/lib/translation/check/catalogue'
import { updateRecords } from '@/lib/translation/record/update-records'
import { startProduct } from '@/tools/test/product'
import { changeWords, treeWithOwnWords } from '../support/server/product-tree'
import { signedIn, signIn } from '../support/staff'
import { Visitor } from '../support/visitor'
import { wordsIn } from '../support/words'

test('The staff reach the page that shows how far each language is translated, and nobody else does', async ({
  page,
}) => {
  const { say } = await wordsIn('no')
  await signIn(page, { role: 'viewer', name: 'Kari Lie' })
  await page.goto('/no/dashboard')
  await page.getByRole('banner').getByText('Kari Lie').click()
  await page.getByRole('link', { name: say('dashboard.staff.translations') }).click()
  await expect(page.getByRole('heading', { level: 1, name: say('translations.title') })).toBeVisible()
  const french = page.getByRole('region', { name: 'Français' })
  const row = french.getByRole('row').filter({ hasText: say('translations.pages') })
  const [translated = ''] = await row.getByRole('cell').allInnerTexts()
  const [done, all] = (translated.match(/\d[\d\s]*/g) ?? []).map((count) => Number(count.replace(/\s/g, '')))
  expect(all).toBeGreaterThan(1000)
  expect(done).toBe(all)

  const stranger = await new Visitor().open('/no/dashboard/translations')
  expect(stranger.path).toMatch(/^\/no\/sign-in/)
})

test('Every language of the staff has the page', async () => {
  const { visitor } = await signedIn()
  for (const locale of routing.locales) {
    const page = await visitor.open(`/${locale}/dashboard/translations`)
    expect(page.status).toBe(200)
    expect(page.text).toContain((await wordsIn(locale)).say('translations.lead'))
  }
})

test('A member of the staff at an address where nothing is reads so, and is not sent to an invitation', async () => {
  const { visitor } = await signedIn()
  const { say } = await wordsIn('en')
  const page = await visitor.open('/en/dashboard/onboardings/00000000-0000-4000-8000-000000000000')
  expect(page.status).toBe(404)
  expect(page.text).toContain(say('errors.notFound.staff.title'))
  expect(page.text).not.toContain(say('errors.notFound.repair'))
})

test('A reader in Canada sees the words of Canada, and a reader in France those of France', async () => {
  const textFor = async (language: string) =>
    (await new Visitor().open('/fr/not-open', { 'accept-language': language })).text
  // The text of a page has plain spaces.
  const plain = (text: string) => text.replace(/\s+/g, ' ')
  const inFrance = plain((await loadMessages('fr')).errors.notFound.repair)
  const inCanada = plain((await loadMessages('fr', 'fr-CA')).errors.notFound.repair)
  expect(inCanada).not.toBe(inFrance)
  expect(await textFor('fr-CA,fr;q=0.9')).toContain(inCanada)
  expect(await textFor('fr-FR,fr;q=0.9')).toContain(inFrance)
})

test('A changed English sentence is stale in French and Norwegian on the page, and no longer once it is translated', async () => {
  test.setTimeout(120_000)
  const tree = treeWithOwnWords()
  const say = (locale: string, text: string) =>
    changeWords(tree, `${locale}/start.json`, (words) => {
      words.begin = text
    })
  say('en', 'Begin now')
  expect(await staleOn(tree)).toEqual({ Français: true, Norsk: true })

  say('fr', 'Commencer maintenant')
  updateRecords(readCatalogueOf([tree], readCatalog([tree]).erps, routing.locales), '2026-11-28')
  expect(await staleOn(tree)).toEqual({ Français: false, Norsk: true })
  rmSync(tree, { recursive: true })
})

/** Starts a product with the words of a folder, and returns the languages of its page with whether it lists `start:begin` as stale. */
async function staleOn(tree: string): Promise<Record<string, boolean>> {
  // The jobs of a product with other words would write mails of other tests.
  const product = await startProduct({
    databaseUrl: process.env.DATABASE_URL ?? '',
    env: { JOBS: 'worker' },
    cwd: tree,
  })
  const { visitor } = await signedIn()
  const manager = new Visitor(product.url)
  for (const [name, value] of visitor.cookies) manager.cookies.set(name, value)
  const { html } = await manager.open('/en/dashboard/translations')
  await product.stop()
  const sections = html.split('<section').filter((section) => /id="language-/.test(section))
  return Object.fromEntries(
    sections.map((section) => [
      /<h2[^>]*>([^<]+)</.exec(section)?.[1] ?? '',
      section.includes('start:begin'),
    ]),
  )
}
