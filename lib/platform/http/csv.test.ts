import { expect, test } from 'vitest'
import { csvResponse } from './csv'

const rows = [
  ['company', 'note'],
  ['=1+1', '@cmd'],
  ['Ham, Egg', 'a;b'],
]

test('what a spreadsheet would take for a formula is text', async () => {
  const text = await csvResponse(rows, { locale: 'en', fileName: 'a.csv' }).text()
  expect(text).toBe(`company,note\r\n'=1+1,'@cmd\r\n"Ham, Egg",a;b\r\n`)
})

test('the file says that it is UTF-8, and is divided as the reader’s spreadsheets expect', async () => {
  const answer = csvResponse(rows, { locale: 'no', fileName: 'a.csv' })
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toContain(`Ham, Egg;"a;b"`)
  expect(answer.headers.get('content-disposition')).toContain('attachment')
})
