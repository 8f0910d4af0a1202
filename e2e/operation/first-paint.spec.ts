import { gzipSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { plantInvitation } from '../support/plant'
import { enter } from '../support/visitor'

async function openOnboarding() {
  const planted = await plantInvitation({ answers: { permissionType: 'role' }, done: ['answer-questions'] })
  const visitor = await enter(planted)
  return { visitor, start: planted.path, setup: `/en/setup/${planted.onboardingId}` }
}

test('The HTML of a page is all that its first paint needs: at most 17 kB for an invitation and 27 for an instruction, compressed', async () => {
  const { visitor, start, setup } = await openOnboarding()
  for (const [path, limit] of [
    [start, 17],
    [`${setup}/create-role`, 27],
  ] as const) {
    const { html, headers } = await visitor.open(path)
    expect(html.match(/<style[ >]/g), path).toHaveLength(1)
    expect(html).not.toContain('rel="stylesheet"')
    // What React reads again has no styles.
    expect(html.match(/\.min-h-dvh\{/g)).toHaveLength(1)
    // A font that is fetched beforehand takes the line from the page.
    expect(headers.get('link') ?? '').not.toMatch(/font|style/)
    expect(gzipSync(html).length / 1000, path).toBeLessThanOrEqual(limit)
  }
})

test('No page asks for a file of styles, and links followed by script find the styles in place', async ({
  page,
  context,
}) => {
  const { visitor, setup } = await openOnboarding()
  await context.addCookies(visitor.browserCookies())
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.resourceType()} ${request.url()}`))
  await page.goto(setup, { waitUntil: 'networkidle' })
  await page.locator(`a[href="${setup}/create-role"]`).first().click()
  await page.waitForURL(`**${setup}/create-role`)
  await expect(page.locator('.brand')).toHaveCSS('display', 'flex')
  expect(asked.filter((each) => each.startsWith('document'))).toHaveLength(1)
  expect(asked.filter((each) => /^stylesheet|\.css\b/.test(each))).toEqual([])
})
