import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { routing } from '@/i18n/routing'
import { query } from '../support/database'
import { someList, upload, uploadFile } from '../support/import-list'
import { signedIn, signIn } from '../support/staff'
import { wordsIn } from '../support/words'

const countInvited = async (domain: string) =>
  (await query(`select 1 from "Participant" where email like '%@' || $1 and "staffId" is null`, [domain]))
    .length

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'With JavaScript' : 'Without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a manager looks through a file in Windows-1252, confirms it, and downloads its links once', async ({
      page,
    }) => {
      const { say } = await wordsIn('en')
      const { text, domain } = someList()
      await signIn(page)
      await page.goto('/en/dashboard/import')
      await page.getByLabel(say('import.file')).setInputFiles({
        name: 'tenants.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(text, 'latin1'),
      })
      await page.getByLabel(say('invite.guide')).selectOption('payhawk-sage-intacct')
      const main = page.getByRole('main')
      await main.getByRole('button', { name: say('import.check'), exact: true }).click()
      const lines = main.getByRole('region', { name: say('import.lines') })
      const faulty = lines.getByRole('row').filter({ hasText: `Ingen adresse ${domain}` })
      await expect(faulty).toContainText(say('import.lineErrors.notAnAddress'))
      await expect(faulty.getByRole('cell').first()).toHaveText('4')
      await expect(
        lines.getByRole('row').filter({ hasText: say('import.state.repeated', { line: 2 }) }),
      ).toHaveCount(1)
      await expect(lines.getByRole('row').filter({ hasText: say('import.state.new') })).toHaveCount(2)
      expect(await countInvited(domain)).toBe(0)

      await main.getByRole('button', { name: say('import.confirm', { count: 2 }), exact: true }).click()
      const button = main.getByRole('button', { name: say('import.done.download'), exact: true })
      await expect(button).toBeVisible()
      expect(await countInvited(domain)).toBe(2)
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
      const file = await readFile(await download.path(), 'utf8')
      expect(file).toContain(`Blåbær Drift ${domain}`)
      expect(file.match(/\/(no|fr)\/start\/[\w-]{43}/g)).toHaveLength(2)
      await page.reload()
      await expect(main.getByText(say('import.done.fetched'))).toBeVisible()
      await expect(button).toHaveCount(0)
    })
  })

test('A list that is imported again invites nobody twice', async () => {
  const { say } = await wordsIn('en')
  const { visitor } = await signedIn()
  const { text, domain } = someList()
  const first = await upload(visitor, text)
  await visitor.press(first, say('import.confirm', { count: 2 }))
  const second = await upload(visitor, text)
  expect(second.text).toContain(say('import.counted', { toInvite: 0, faulty: 1, doubles: 3 }))
  expect(second.text).not.toContain(say('import.confirm', { count: 2 }))
  expect(await countInvited(domain)).toBe(2)
})

test('A manager can change what a column means, and the lines are checked again', async ({ page }) => {
  const { say } = await wordsIn('fr')
  await signIn(page)
  await page.goto('/fr/dashboard/import')
  await page.getByLabel(say('import.paste')).fill('Wer\tWohin\nMoulins du Sud\tcontact@moulins.example')
  const main = page.getByRole('main')
  await main.getByRole('button', { name: say('import.check'), exact: true }).click()
  const lines = main.getByRole('region', { name: say('import.lines') })
  const checkAgain = () => main.getByRole('button', { name: say('import.checkAgain'), exact: true }).click()
  await expect(main.getByLabel('Wohin')).toHaveValue('email')
  await main.getByLabel('Wer').selectOption('name')
  await checkAgain()
  await expect(lines.getByRole('row').filter({ hasText: say('import.lineErrors.required') })).toHaveCount(1)
  await main.getByLabel('Wer').selectOption('company')
  await checkAgain()
  await expect(lines.getByRole('row').filter({ hasText: 'Moulins du Sud' })).toContainText(
    say('import.state.new'),
  )
  await main.getByRole('button', { name: say('import.discard'), exact: true }).click()
  await expect(page).toHaveURL(/\/fr\/dashboard\/import$/)
})

test('A list that is empty or too long is refused with the reason, in each language', async () => {
  for (const locale of routing.locales) {
    const { visitor } = await signedIn()
    const { say } = await wordsIn(locale)
    expect((await upload(visitor, ' ', locale)).text).toContain(say('import.errors.empty'))
    expect((await upload(visitor, 'a,b\n'.repeat(6000), locale)).text).toContain(
      say('import.errors.tooManyLines', { count: 5000 }),
    )
  }
})

test('Only the manager who uploaded a list can see it, import it and download its links', async () => {
  const { say } = await wordsIn('en')
  const [manager, other, viewer] = [await signedIn(), await signedIn(), await signedIn({ role: 'viewer' })]
  const { text, domain } = someList()
  const page = await upload(manager.visitor, text)
  for (const { visitor } of [other, viewer]) {
    expect((await visitor.open(page.path)).status).toBe(404)
    await visitor.press(page, say('import.confirm', { count: 2 }))
    expect(await countInvited(domain)).toBe(0)
    const links = await visitor.post(`${page.path}/links`, {})
    expect(links.headers.get('content-type')).not.toContain('csv')
  }
})

test('A list that is exported, in any language, and imported names the same companies, whatever they are called', async () => {
  const { say } = await wordsIn('en')
  const { visitor } = await signedIn({ name: 'Ingrid' })
  const domain = `${someList().domain}`
  const lines = ['=Acme', "'=Acme", '+47 Acme', '-Acme', '@Acme', 'Acme; "A", B'].map(
    (company, at) => `${company.replaceAll('"', '""')} ${domain}"|Kari|post${at}@${domain}|fransk`,
  )
  const first = await upload(
    visitor,
    ['Company|Contact|Email|Language', ...lines.map((line) => `"${line}`)].join('\n'),
  )
  const confirm = say('import.confirm', { count: lines.length })
  await visitor.press(first, confirm)
  for (const locale of routing.locales) {
    const { html: file } = await visitor.open(`/${locale}/dashboard/export?view=all&search=${domain}`)
    expect(file).toContain(`'=Acme ${domain}`)
    const again = await uploadFile(visitor, file)
    expect(again.text).toContain(say('import.counted', { toInvite: 0, faulty: 0, doubles: lines.length }))
  }
})
