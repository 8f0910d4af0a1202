import { expect, test } from '@playwright/test'
import { loadMessages } from '@/i18n/messages'
import { routing } from '@/i18n/routing'
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
