import { createTranslator } from 'use-intl/core'
import { expect, it } from 'vitest'
import { getGuide } from '@/lib/guide/catalog'
import type { Guide } from '@/lib/guide/model/guide'
import { guideContextIn, plainGuideText } from './guide-context'

const found = getGuide('payhawk-sage-intacct')
if (!found) throw new Error('The guide of this test does not exist.')
const guide = found

/** Writes a sentence of the ERP that names a value. */
function say(values: Guide['values']): string {
  const messages = { erps: { [guide.erp.id]: { books: 'Open <value>books</value> there.' } } }
  const t = createTranslator({ locale: 'en', messages })
  return plainGuideText(t as never, guideContextIn('en', { ...guide, values }))('books', 'erp')
}

it.each<{ values: Guide['values']; sentence: string }>([
  { values: { books: '2026' }, sentence: 'Open 2026 there.' },
  { values: { books: ['2026', '2027'] }, sentence: 'Open 2026, 2027 there.' },
  { values: {}, sentence: 'Open … there.' },
])(
  'a sentence in plain text names a value, or leaves it open while nobody has said it: $sentence',
  (each) => {
    expect(say(each.values)).toBe(each.sentence)
  },
)
