import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guideId } from '@/lib/onboarding/journey.fixture'
import { waitingOns } from '@/lib/onboarding/summary/status'
import { defaultDirection, listViews, parseListQuery, sorts, toSearch } from './list-query'

const staffId = '019aa7c2-0000-7000-8000-000000000001'
const first = { view: 'help', sort: 'help', direction: 'asc' }

const parse = (search: string) => parseListQuery(Object.fromEntries(new URLSearchParams(search)))

const anySearch = fc.record(
  {
    view: fc.constantFrom(...listViews),
    search: fc.string(),
    tenant: fc.constantFrom(staffId, 'unknown'),
    guide: fc.constantFrom(guideId, 'unknown'),
    waitingOn: fc.constantFrom(...waitingOns),
    owner: fc.constantFrom('me', 'nobody', staffId),
    language: fc.constantFrom('en', 'fr', 'no', 'xx'),
    sort: fc.constantFrom(...sorts),
    direction: fc.constantFrom('asc', 'desc'),
    after: fc.string(),
    before: fc.string(),
  },
  { requiredKeys: [] },
)

describe('the address of the table', () => {
  it('gives the same query again when it is parsed', () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        const query = parseListQuery(search)
        expect(parse(toSearch(query, { after: query.after, before: query.before }))).toEqual(query)
      }),
    )
  })

  it.each([
    'view=unknown',
    'tenant=unknown',
    'guide=unknown',
    'waitingOn=me',
    "owner=1'--",
    'language=de',
    'sort=price',
    'direction=up',
    'search=%20%00%0A',
    `search=${'x'.repeat(101)}`,
    `after=${'x'.repeat(1001)}`,
    'view=help&view=all&other=1',
  ])('ignores an invalid parameter: %s', (search) => {
    const params = new URLSearchParams(search)
    const all = Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)]))
    expect(parseListQuery(all)).toEqual(first)
  })

  it('is empty for the default table', () => {
    expect(parse('')).toEqual(first)
    expect(toSearch(parse(''))).toBe('')
  })

  it('goes to the first page with any change', () => {
    const query = parse('view=all&after=x')
    expect(toSearch(query, { locale: 'fr' })).toBe('?view=all&language=fr')
  })

  it('sorts each view in its own order until somebody chooses another one', () => {
    expect(parse('view=waiting')).toMatchObject({ sort: 'waiting', direction: 'asc' })
    expect(toSearch(parse('view=waiting'), { view: 'connected' })).toBe('?view=connected')
    expect(toSearch(parse('view=waiting&sort=company'), { view: 'connected' })).toBe(
      '?view=connected&sort=company',
    )
  })

  it('reverses a chosen order, and starts another one in its default direction', () => {
    const query = parse('view=all&sort=company')
    expect(toSearch(query, { direction: 'desc' })).toBe('?view=all&sort=company&direction=desc')
    const reversed = parse('view=all&sort=company&direction=desc')
    expect(parse(toSearch(reversed, { sort: 'activity' }))).toMatchObject({
      direction: defaultDirection('activity'),
    })
  })
})
