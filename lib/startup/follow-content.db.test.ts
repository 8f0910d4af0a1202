import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadMessages } from '@/i18n/messages'
import { getGuide } from '@/lib/guide/catalog'
import { listGuidesLeftOut, listRefusedChange } from '@/lib/guide/left-out'
import { inviteTenant } from '@/lib/invitations/invite'
import { getGuidesHealth } from '@/lib/platform/health/guides-health'
import { withOwnDatabase } from '@/lib/platform/own-database.fixture'
import { copyContent, freshenCopies, removeCopies, removeCopy } from './content-copy'
import { followerOf, openContent } from './follow-content'
import { leaveFaultyGuidesOut } from './leave-faulty-guides-out'
import { takeOverContent } from './take-over-content'

withOwnDatabase()

const guideId = 'acme-sage-intacct'
const guideFile = 'guides/sage-intacct/acme.yaml'
const words = `messages/en/guides/${guideId}.json`

let outside: string
let look: () => Promise<void>

/** Starts as a server does that serves a folder of its own. */
function start() {
  const first = openContent()
  if (!first) throw new Error('Nothing is copied.')
  leaveFaultyGuidesOut()
  look = followerOf(outside, first, takeOverContent)
}

beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'content-'))
  cpSync(join(process.cwd(), 'e2e/content'), outside, { recursive: true })
  vi.stubEnv('CONTENT_DIR', outside)
  vi.stubEnv('NODE_ENV', 'production')
  vi.stubEnv('LOG_LEVEL', 'silent')
  start()
})

afterEach(() => {
  rmSync(outside, { recursive: true, force: true })
  for (const name of ['handrailContent', 'handrailLeftOutGuides', 'handrailRefusedChange'])
    Reflect.deleteProperty(globalThis, name)
  vi.unstubAllEnvs()
})

const text = (file: string) => readFileSync(join(outside, file), 'utf8')

/** Replaces a file as an editor does, so that it is another one even within the same moment. */
function write(file: string, content: string) {
  writeFileSync(join(outside, `${file}.new`), content)
  renameSync(join(outside, `${file}.new`), join(outside, file))
}

const change = (file: string, from: string, to: string) => write(file, text(file).replace(from, to))

/** Looks until nothing is left to be taken over: a change is noticed, and found at rest. */
async function lookTwice() {
  await look()
  await look()
}

const version = () => getGuide(guideId)?.version
const intro = async () => {
  const { guides } = await loadMessages('en')
  return JSON.parse(JSON.stringify(guides))[guideId].intro as string
}
const addIntro = (word: string) => change(words, '"intro": "', `"intro": "${word} `)

it('a copy is removed, and no other folder', () => {
  const copy = copyContent(outside)?.folder ?? ''
  removeCopy(copy)
  expect(existsSync(copy)).toBe(false)
  removeCopy(outside)
  expect(existsSync(join(outside, guideFile))).toBe(true)
})

it('a place that cannot be written to is named, with what to do', () => {
  vi.stubEnv('TMPDIR', join(outside, 'none'))
  expect(() => openContent()).toThrow(
    `A copy of CONTENT_DIR cannot be written to ${outside}/none (ENOENT). Make it writable, or name another folder in TMPDIR.`,
  )
})

it('the files of a copy become young again, so that nothing that clears by age takes them', () => {
  const copy = copyContent(outside)?.folder ?? ''
  const file = join(copy, guideFile)
  utimesSync(file, new Date(0), new Date(0))
  freshenCopies()
  const { atimeMs, mtimeMs } = statSync(file)
  expect([atimeMs > 0, mtimeMs > 0]).toEqual([true, true])
})

it('all copies go when the process ends, also one whose start has failed', () => {
  const made = [copyContent(outside)?.folder ?? '', copyContent(outside)?.folder ?? '']
  expect(made.map((folder) => existsSync(folder))).toEqual([true, true])
  expect(process.listeners('exit').filter((listener) => listener === removeCopies)).toHaveLength(1)
  removeCopies()
  expect(made.map((folder) => existsSync(folder))).toEqual([false, false])
})

describe('a change of CONTENT_DIR in a running process', () => {
  it('is taken over with its guides and words once it is at rest, and not before', async () => {
    const before = version()
    change(guideFile, 'version: 1', 'version: 2')
    addIntro('Now')
    expect(await intro()).not.toMatch(/^Now/)
    await look()
    expect([version(), await intro()]).toEqual([before, expect.not.stringMatching(/^Now/)])
    await look()
    expect(version()).not.toBe(before)
    expect(await intro()).toMatch(/^Now/)
    expect([listRefusedChange(), getGuidesHealth()]).toEqual([[], 'ok'])
  })

  it('is refused as a whole when one file is faulty, is told with file and line, and is taken over when that is fixed', async () => {
    const before = version()
    const right = text(guideFile)
    addIntro('Now')
    write(guideFile, right.replace('erp: sage-intacct', 'erp: sage'))
    await lookTwice()
    expect(version()).toBe(before)
    expect(await intro()).not.toMatch(/^Now/)
    expect(listRefusedChange()).toContainEqual(expect.objectContaining({ file: guideFile }))
    expect([listGuidesLeftOut(), getGuidesHealth()]).toEqual([[], 'changeRefused'])
    write(guideFile, right)
    await lookTwice()
    expect(await intro()).toMatch(/^Now/)
    expect([listRefusedChange(), getGuidesHealth()]).toEqual([[], 'ok'])
  })

  it('is refused when it takes a guide away that somebody follows, or when everything is gone', async () => {
    rmSync(join(outside, guideFile))
    for (const locale of ['en', 'fr', 'no'])
      rmSync(join(outside, `messages/${locale}/guides/${guideId}.json`))
    const { onboardingId } = await inviteTenant({
      guideId,
      company: 'Nordlys Handel AS',
      email: 'finance@nordlys.example',
      locale: 'en',
    })
    expect(onboardingId).not.toBe('')
    await lookTwice()
    expect(listRefusedChange().map(({ message }) => message)).toEqual([
      `The guide "${guideId}" is gone, and one onboarding follows it.`,
    ])
    expect(version()).toBeDefined()
    for (const folder of ['guides', 'messages']) rmSync(join(outside, folder), { recursive: true })
    await lookTwice()
    expect(listRefusedChange().map(({ message }) => message)).toEqual(['CONTENT_DIR is empty or gone.'])
    expect(version()).toBeDefined()
  })

  it('that is refused and mended back leaves the health as it was while a guide is left out', async () => {
    change(guideFile, 'erp: sage-intacct', 'erp: sage')
    start()
    write('guides/sage-intacct/connector.yaml', 'connector: sage-intacct\n')
    await lookTwice()
    expect([listGuidesLeftOut(), getGuidesHealth()]).toEqual([[guideId], 'changeRefused'])
    rmSync(join(outside, 'guides/sage-intacct/connector.yaml'))
    await lookTwice()
    expect([listGuidesLeftOut(), listRefusedChange(), getGuidesHealth()]).toEqual([[guideId], [], 'leftOut'])
  })

  it('lets a guide be served that was left out at the start, and another one that is new', async () => {
    change(guideFile, 'erp: sage-intacct', 'erp: sage')
    start()
    expect([listGuidesLeftOut(), version()]).toEqual([[guideId], undefined])
    change(guideFile, 'erp: sage', 'erp: sage-intacct')
    await lookTwice()
    expect([listGuidesLeftOut(), listRefusedChange()]).toEqual([[], []])
    expect(version()).toBeDefined()
  })
})
