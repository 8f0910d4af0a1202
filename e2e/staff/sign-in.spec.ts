import { expect, test } from '@playwright/test'
import { routing } from '@/i18n/routing'
import { violations } from '../support/axe'
import { query } from '../support/database'
import { expectNotOpen } from '../support/plain'
import { signedIn, signIn } from '../support/staff'
import { makeStaffLink, plantStaffLink, signedInByLink } from '../support/staff-link'
import { findForm, Visitor } from '../support/visitor'
import { type KeyIn, type MessageKey, wordsIn } from '../support/words'

const { locales } = routing

for (const locale of locales) {
  test(`A printed link signs a person in and is then used up, and its pages pass axe, in ${locale}`, async ({
    page,
  }) => {
    const words = await wordsIn(locale)
    const { link, email } = await makeStaffLink({ locale, name: 'Inès Moreau', role: 'viewer' })
    const heading = (key: MessageKey, values = {}) =>
      page.getByRole('heading', { name: words.say(key, values) })
    await page.goto(`/${locale}/sign-in`)
    await expect(heading('signIn.title')).toBeVisible()
    expect(await violations(page)).toEqual([])
    // Opening the link does not use it up.
    for (let times = 0; times < 2; times += 1) {
      await page.goto(link)
      await expect(heading('signIn.byLink.title', { name: 'Inès Moreau' })).toBeVisible()
    }
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: words.say('signIn.byLink.submit') }).press('Enter')
    await expect(page).toHaveURL(new RegExp(`/${locale}/dashboard$`))
    await workForAMinute(email)
    await page.goto(link)
    await expect(heading('signIn.byLink.used.title')).toBeVisible()
    expect(await violations(page)).toEqual([])
  })

  test(`A printed link that is cut off or has expired says so in ${locale}`, async () => {
    const words = await wordsIn(locale)
    const expired = await plantStaffLink({ locale, expiresInMinutes: -1 })
    for (const [state, path] of [
      ['expired', expired],
      ['unknown', expired.slice(0, -3)],
      ['unknown', `${expired.slice(0, -1)}%F0%9F%92%A3`],
    ] as const) {
      const page = await new Visitor().open(path)
      expect(page.text, path).toContain(words.say(`signIn.byLink.${state}.title`))
      expect(page.text).toContain(words.say(`signIn.byLink.${state}.text`))
    }
  })
}

test('A program that presses the button of a printed link keeps its person out no more than a person who worked lets others in', async () => {
  const words = await wordsIn('en')
  const { link, email } = await makeStaffLink()
  const path = new URL(link).pathname
  const [program, person, late] = [new Visitor(), new Visitor(), new Visitor()]
  const submit = words.say('signIn.byLink.submit')
  expect((await program.press(await program.open(path), submit)).path).toBe('/en/dashboard')
  const [opened, openedLate] = [await person.open(path), await late.open(path)]
  expect((await person.press(opened, submit)).path).toBe('/en/dashboard')
  expect((await program.open('/en/dashboard')).path).toContain('/sign-in')
  await workForAMinute(email)
  expect((await late.press(openedLate, submit)).text).toContain(words.say('signIn.byLink.used.title'))
  expect(late.cookies.size).toBe(0)
})

test('The form of a printed link signs nobody in when another site sends it', async () => {
  const words = await wordsIn('en')
  const visitor = new Visitor()
  const page = await visitor.open(await plantStaffLink())
  const { fields } = findForm(page, words.say('signIn.byLink.submit'))
  const foreign: Record<string, string>[] = [
    { origin: 'https://elsewhere.example' },
    { 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of foreign) expectNotOpen(await visitor.post(page.path, fields, headers), words)
  expect(visitor.cookies.size).toBe(0)
  expect((await visitor.post(page.path, fields)).path).toBe('/en/dashboard')
})

test('A page of the staff leads a person who is not signed in to the sign-in, and from there back', async ({
  page,
}) => {
  await page.goto('/fr/dashboard')
  await expect(page).toHaveURL(/\/fr\/sign-in\?next=%2Ffr%2Fdashboard$/)
  const back = page.url()
  await signIn(page)
  await page.goto(back)
  await expect(page).toHaveURL(/\/fr\/dashboard$/)
})

test('A member of the staff can sign out in this browser or in all browsers', async ({ page }) => {
  const words = await wordsIn('no')
  const email = await signIn(page)
  const others = [await signedIn({ email }), await signedIn({ email })]
  const press = async (key: KeyIn<'dashboard.staff'>) => {
    await page.getByRole('banner').getByText(email).first().click()
    await page.getByRole('button', { name: words.say(`dashboard.staff.${key}`), exact: true }).click()
    await expect(page.getByRole('heading', { name: words.say('signIn.signedOut.title') })).toBeVisible()
  }
  const areIn = () =>
    Promise.all(
      others.map(async ({ visitor }) => (await visitor.open('/no/dashboard')).path === '/no/dashboard'),
    )
  await page.goto('/no/dashboard')
  await press('signOut')
  await page.goto('/no/dashboard')
  await expect(page).toHaveURL(/\/no\/sign-in/)
  expect(await areIn()).toEqual([true, true])
  await signIn(page, { email })
  await page.goto('/no/dashboard')
  await press('signOutEverywhere')
  expect(await areIn()).toEqual([false, false])
})

test('The cookie of the staff is out of reach of scripts, and the database does not keep its token', async () => {
  const visitor = await signedInByLink()
  const cookie = visitor.setCookies.find((text) => text.startsWith('staff=')) ?? ''
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=lax/i)
  const token = visitor.cookies.get('staff') ?? ''
  expect(token).toMatch(/^[\w-]{43}$/)
  const rows = await query<{ row: string }>(
    'select t::text as row from "StaffSession" t union all select t::text from "SignInLink" t',
  )
  expect(rows.map(({ row }) => row).join()).not.toContain(token)
})

test('The command for printed links refuses an unknown role and a wrong address', async () => {
  await expect(makeStaffLink({ role: 'owner' as 'viewer' })).rejects.toThrow(
    /--role must be one of viewer, manager/,
  )
  await expect(makeStaffLink({ email: 'nobody' })).rejects.toThrow(/--email must be an e-mail address/)
})

/** Notes that the sessions of a person were used a minute after their beginning. */
async function workForAMinute(email: string): Promise<void> {
  await query(
    `update "StaffSession" set "lastSeenAt" = "createdAt" + interval '1 minute'
     where "staffId" in (select id from "Staff" where email = $1)`,
    [email],
  )
}
