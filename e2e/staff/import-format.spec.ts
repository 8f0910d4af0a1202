import { expect, type Page, test } from '@playwright/test'
import iconv from 'iconv-lite'
import { routing } from '@/i18n/routing'
import { uploadFile } from '../support/import-list'
import { signedIn, signIn } from '../support/staff'
import { wordsIn } from '../support/words'

const list = 'Kunder oktober;;\r\nFirma, navn;E-post, arbeid;Guide\r\nMïskå Drift;post@miska.example;\r\n'

async function chooseFile(page: Page, buffer: Buffer) {
  const { say } = await wordsIn('en')
  await page.goto('/en/dashboard/import')
  await page.getByLabel(say('import.file')).setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: say('import.check'), exact: true }).click()
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a manager chooses how a file is read, sees its first lines anew, and the review keeps the choice', async ({
      page,
    }) => {
      const { say } = await wordsIn('en')
      const main = page.getByRole('main')
      await signIn(page)
      await chooseFile(page, iconv.encode(list, 'cp850'))
      const preview = main.getByRole('table', { name: say('import.format.preview') })
      const encoding = main.getByLabel(say('import.format.encoding'))
      const showAgain = async () => {
        if (!javaScriptEnabled) await main.getByRole('button', { name: say('import.format.show') }).click()
      }
      await expect(preview).toContainText('Mïskå Drift')
      await expect(encoding).toHaveValue('cp850')
      await expect(main.getByLabel(say('import.format.delimiter'))).toHaveValue(';')
      await expect(main.getByLabel(say('import.format.headingLine'))).toHaveValue('2')

      await encoding.selectOption('macintosh')
      await showAgain()
      await expect(preview).not.toContainText('Mïskå')
      await expect(main.getByText(say('import.format.guessed'))).toHaveCount(0)
      await encoding.selectOption('cp850')
      await showAgain()
      await expect(preview).toContainText('Mïskå')

      await main.getByLabel(say('import.format.headingLine')).selectOption('0')
      await showAgain()
      await expect(main.getByRole('row').filter({ hasText: 'Kunder oktober' })).toHaveCount(2)
      await main.getByLabel(say('import.format.headingLine')).selectOption('2')
      await showAgain()
      await expect(main.getByLabel('Firma, navn')).toHaveValue('company')

      await main.getByRole('button', { name: say('import.checkAgain'), exact: true }).click()
      await expect(main.getByRole('row').filter({ hasText: say('import.state.new') })).toContainText(
        'Mïskå Drift',
      )
      await expect(encoding).toHaveValue('cp850')
      await expect(main.getByLabel(say('import.format.headingLine'))).toHaveValue('2')
    })
  })

test('A choice of the format needs the keyboard alone, and the focus stays on it', async ({ page }) => {
  const { say } = await wordsIn('en')
  const main = page.getByRole('main')
  await signIn(page)
  await chooseFile(page, Buffer.from('Company;E-mail\nA, B;post@a.example'))
  const delimiter = main.getByLabel(say('import.format.delimiter'))
  await delimiter.focus()
  await page.keyboard.press('End')
  await expect(delimiter).toHaveValue(',')
  await expect(main.getByText(say('import.format.read', { lines: 1, columns: 2 }))).toBeVisible()
  await expect(main.getByRole('cell', { name: 'A', exact: true })).toBeVisible()
  await expect(delimiter).toBeFocused()
})

test('On a phone the page is no wider than the screen, however wide the list is', async ({ page }) => {
  const { say } = await wordsIn('en')
  await page.setViewportSize({ width: 390, height: 800 })
  await signIn(page)
  const wide = Array.from({ length: 20 }, (_, at) => `A long heading of column ${at}`).join(';')
  await chooseFile(page, Buffer.from(`Company;E-mail;${wide}\nA;post@a.example;${wide}`))
  await expect(page.getByRole('table', { name: say('import.format.preview') })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('A file that cannot be read is refused with what to do about it, in each language', async () => {
  for (const locale of routing.locales) {
    const { visitor } = await signedIn()
    const { say } = await wordsIn(locale)
    const refusal = async (content: string | Buffer) => (await uploadFile(visitor, content, locale)).text
    expect(await refusal('PK\u0003\u0004\0\0')).toContain(say('import.errors.workbook'))
    expect(await refusal('company,email\nA\0,post@a.example')).toContain(say('import.errors.notText'))
    expect(await refusal('company,email\nA,post@a.example\n"B,b')).toContain(
      say('import.errors.unclosedQuote', { line: 3 }),
    )
    expect(await refusal(Buffer.alloc(3_200_000, 'a'))).toContain(
      say('import.errors.tooLarge', { megabytes: 3 }),
    )
    expect(await refusal(Buffer.alloc(100_000_000, 'a'))).toContain(
      say('import.errors.tooLarge', { megabytes: 3 }),
    )
  }
})

test('A browser refuses a file that is too large before it is sent', async ({ page }) => {
  const { say } = await wordsIn('en')
  await signIn(page)
  await page.goto('/en/dashboard/import')
  await page.getByLabel(say('import.file')).setInputFiles({
    name: 'list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.alloc(3_200_000, 'a'),
  })
  const refusal = page.getByText(say('import.errors.tooLarge', { megabytes: 3 }))
  await expect(refusal).toBeVisible()
  await page.getByRole('button', { name: say('import.check'), exact: true }).click()
  await expect(page).toHaveURL(/\/import$/)
})
