import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { listBrokenWords } from '@/i18n/words/broken-words'
import { getGuide } from '@/lib/guide/catalog'
import type { Mail } from '@/lib/worker/read-mail'
import { writeMail } from './write-mail'

const product = join(import.meta.dirname, '../..')
const found = getGuide('payhawk-sage-intacct')
if (!found) throw new Error('The guide of this test does not exist.')
const guide = found
let copy: string

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'mail-words-'))
  cpSync(join(product, 'messages'), join(copy, 'messages'), { recursive: true })
  vi.spyOn(process, 'cwd').mockReturnValue(copy)
})

afterEach(() => {
  rmSync(copy, { recursive: true })
  vi.restoreAllMocks()
})

/** Changes a file of words. */
function change(file: string, edit: (words: Record<string, Record<string, string>>) => void): void {
  const path = join(copy, 'messages', file)
  const words = JSON.parse(readFileSync(path, 'utf8'))
  edit(words)
  writeFileSync(path, JSON.stringify(words))
}

const write = (locale: Mail['locale']) =>
  writeMail({
    kind: 'invitation',
    to: { name: 'Kari', email: 'kari@nordlys.example' },
    locale,
    erpLanguage: 'en',
    company: 'Nordlys',
    guide,
    url: 'https://handrail.example/no/start/x',
  })

describe('a mail with a broken word', () => {
  it('has the English in its place, and the rest in its reader’s language', async () => {
    const [english, norwegian] = [await write('en'), await write('no')]
    change('no/mail.json', ({ invitation = {} }) => {
      invitation.subject = 'Koble {erp til {vendor}'
    })
    const broken = await write('no')
    expect(broken.subject).toBe(english.subject)
    expect(broken.text).toBe(norwegian.text)
    expect(listBrokenWords()).toMatchObject([
      { locale: 'no', key: 'mail.invitation.subject', code: 'notAMessage' },
    ])
  })

  it('is written too when its file cannot be read', async () => {
    const english = await write('en')
    writeFileSync(join(copy, 'messages/fr/mail.json'), '{ "invitation": ')
    expect((await write('fr')).subject).toBe(english.subject)
  })
})
