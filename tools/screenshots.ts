import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { createSignInLink } from '@/lib/accounts/staff/sign-in-link'
import { inviteTenant } from '@/lib/invitations/invite'
import { runPlainCommand } from '../bin/plain-command'
import { root } from '../bin/settings'
import { withEnvironment } from './launcher/environment'
import { ensureChromium } from './test/chromium'

const usage = `npm run screenshots

Takes the pictures of the README from the running product. Start \`npm run quickstart\` first.
`

const folder = join(root, 'docs', 'pictures')

await runPlainCommand({ usage }, async () => {
  mkdirSync(folder, { recursive: true })
  await withEnvironment(takePictures)
  process.stdout.write(`${folder}\n`)
  process.exit(0)
})

async function takePictures() {
  const { url } = await inviteTenant({
    guideId: 'payhawk-sage-intacct',
    company: 'Nordlys Handel AS',
    email: 'pictures@nordlys.example',
    locale: 'no',
  })
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox'] })
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: 2 })
  await page.goto(url)
  await page.getByRole('main').getByRole('button').click()
  await page.waitForURL(/\/setup\//)
  const onboardingUrl = page.url()

  await page.goto(`${onboardingUrl}/check-rights`)
  await page.getByRole('main').getByRole('button', { name: 'Fortsett', exact: true }).click()
  await page.waitForURL(/answer-questions/)
  await page.goto(`${onboardingUrl}/authorize-sender`)
  const ticks = page.getByRole('main').getByRole('listitem').getByRole('button', { pressed: false })
  for (let count = 0; count < 4; count += 1) await ticks.first().click()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(folder, 'task.png') })

  await page.goto(`${onboardingUrl}/connect`)
  await page.getByLabel('Selskaps-ID').fill(`NORDLYS-${Date.now()}`)
  await page.getByLabel('ID-en til integrasjonsbrukeren').fill('Payhawk')
  await page.getByLabel('Passordet til integrasjonsbrukeren').fill('sandbox-password')
  await page.getByRole('button', { name: 'Test tilkoblingen' }).click()
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(folder, 'test.png') })

  const signIn = await createSignInLink({ email: 'pictures@vendor.example' })
  await page.goto(signIn.url)
  await page.getByRole('main').getByRole('button').click()
  await page.waitForURL(/\/dashboard/)
  await page.getByRole('table').waitFor()
  await page.screenshot({ path: join(folder, 'dashboard.png') })
  await browser.close()
}
