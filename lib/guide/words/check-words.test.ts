import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '@/lib/guide/catalog'
import { formatFaults } from '@/lib/guide/explain/fault'
import { checkWords, wordRules } from './check-words'
import { product, withCopiedMessages } from './copied-messages.fixture'

const locales = ['en', 'fr', 'no']
const { erps } = loadCatalog([product])
const { folder, change } = withCopiedMessages()

const faults = () => formatFaults(checkWords(erps, [folder()], locales))

const erpWords = 'erps/sage-intacct.json'

/** The rules whose defects the tests below plant one by one. */
const rulesPlantedInPlace = [
  'missingWords',
  'leftoverWords',
  'otherArguments',
  'unknownArguments',
  'unknownTags',
  'unshowableWords',
  'typedLabels',
]

const prose = [
  {
    rule: 'foreignNames',
    what: 'another product’s name',
    file: 'en/guides/connex-sage-intacct.json',
    from: '"Order number"',
    to: '"Order number, or the next one from Xero"',
    says: /"Xero" has nothing to do with this/,
  },
  {
    rule: 'foreignNames',
    what: 'a vendor’s name in the words of its ERP',
    file: `no/${erpWords}`,
    from: 'Når du åpner rollen',
    to: 'Når du åpner rollen til Payhawk',
    says: /"Payhawk" has nothing to do with this/,
  },
  {
    rule: 'respelledConstants',
    what: 'a constant in other letters',
    file: 'en/guides/paymentus-sage-intacct.json',
    from: 'Copy it rather',
    to: 'Copy paymentus rather',
    says: /"paymentus" is the constant "Paymentus" in other letters/,
  },
  {
    rule: 'typedValues',
    what: 'a value of the vendor’s that is typed out',
    file: 'en/guides/connex-sage-intacct.json',
    from: '"Order number"',
    to: '"Order number of connexecommerceMPP"',
    says: /The value "senderId" is typed out\. Write <value>senderId<\/value>/,
  },
  {
    rule: 'editorsNotes',
    what: 'a note from one author to another',
    file: 'fr/guides/paymentus-sage-intacct.json',
    from: 'Pour lire la structure',
    to: 'UPDATED?: Pour lire la structure',
    says: /"UPDATED\?:" is a note among authors/,
  },
  {
    rule: 'danglingEnds',
    what: 'a colon at the end',
    file: `en/${erpWords}`,
    from: 'until you have saved."',
    to: 'until you have saved:"',
    says: /This points to something that is not there/,
  },
  {
    rule: 'repeatedSentences',
    what: 'the same sentence twice on a page',
    file: `en/${erpWords}`,
    from: '"Use an address that somebody reads: {erp} sends the password there."',
    to: '"{erp} may ask you to confirm with your own password, the one you sign in with."',
    says: /says the same on the same page/,
  },
  {
    rule: 'smallBeginnings',
    what: 'a sentence that begins with a small letter',
    file: 'en/guides/accounting-software-national-bank.json',
    from: 'The bank passes the accounts you choose on to {vendor}',
    to: '{vendor} receives the accounts you choose',
    says: /A sentence begins with a small letter here/,
  },
]

describe('the words of the guides', () => {
  test('are complete in every locale, and say the same', () => {
    expect(formatFaults(checkWords(erps, [product], locales))).toBe('')
  })

  test.each([
    ['missing', 'no', /\n *"lead": "Bare en admin.*",/, '', /"tasks\.check-rights\.lead" is missing/],
    [
      'left over',
      'fr',
      '"groups": {',
      '"groups": { "after": "Après", ',
      /Nothing needs the word "groups\.after"/,
    ],
    ['empty', 'fr', /"before": ".*"/, '"before": ""', /The word "groups\.before" is empty\. Write it\./],
    ['no ICU message', 'en', 'Only a full administrator of {erp}', 'Only a full {erp', /no ICU message/],
    [
      'asking for an unknown argument',
      'en',
      /of \{erp\} can do/,
      'of {epr} can do',
      /"{epr}" is not known here.*"erp"/,
    ],
    [
      'without an argument of the original',
      'no',
      'i {erp} kan gjøre',
      'kan gjøre',
      /has other arguments than the/,
    ],
    [
      'without a tag of the original',
      'fr',
      'au <label>topLevel</label> et',
      'et',
      /has other tags than the original/,
    ],
    [
      'naming an unknown label',
      'en',
      '<label>topLevel<',
      '<label>topLvel<',
      /"topLvel" is not a label.*"topLevel"/,
    ],
    [
      'naming an unknown value',
      'en',
      '<value>senderId<',
      '<value>senderID<',
      /"senderID" is not a value.*"senderId"/,
    ],
    ['using an unknown tag', 'en', /<label>topLevel<\/label>/, '<b>topLevel</b>', /<b> is not known here/],
    [
      'setting a label into an option',
      'en',
      'Through roles',
      '<label>add</label> roles',
      /must be plain text/,
    ],
    [
      'typing a label out',
      'en',
      'may warn',
      'Web Services users may warn',
      /"webServicesUsers" is typed out/,
    ],
  ])('have a fault when %s', (_, locale, from, to, expected) => {
    change(join(locale, erpWords), from, to)
    expect(faults()).toMatch(expected)
    expect(faults()).toMatch(new RegExp(`^messages/${locale}/${erpWords}:\\d+:\\d+: `, 'm'))
  })

  test('have a fault when a straight apostrophe swallows a label, also in the words of CONTENT_DIR', () => {
    const file = 'fr/guides/payhawk-sage-intacct.json'
    change(file, /"intro": "/, '"intro": "L\'<label>company</label> et l\'{erp}. ')
    expect(faults()).toMatch(/The straight apostrophe before "<label>" hides it/)
    expect(faults()).toMatch(/The straight apostrophe before "\{erp\}" hides it/)
    expect(faults()).toMatch(new RegExp(`^messages/${file}:\\d+:\\d+: .*Write a typographic apostrophe`, 'm'))
  })

  test.each(prose)('have a fault for $what', ({ file, from, to, says }) => {
    change(file, from, to)
    expect(faults()).toMatch(says)
    expect(faults()).toMatch(new RegExp(`^messages/${file}:\\d+:\\d+: `, 'm'))
  })

  test('may name the vendor, whose role has the same name', () => {
    change('en/guides/payhawk-sage-intacct.json', '{vendor} passes', 'Payhawk passes')
    expect(faults()).not.toMatch(/is typed out/)
  })

  test('have a planted defect for each of their rules', () => {
    const planted = [...rulesPlantedInPlace, ...prose.map(({ rule }) => rule)]
    expect([...new Set(planted)].toSorted()).toEqual(Object.keys(wordRules).toSorted())
  })

  test('have a fault when a vendor’s value names another product', () => {
    const [sage] = erps.filter(({ folder }) => folder === 'sage-intacct')
    const vendor = sage?.vendors.find(({ data }) => data.vendor.id === 'connex')
    if (!sage || !vendor) throw new Error('The guide of this test does not exist.')
    const values = { ...vendor.data.values, roleName: 'Payhawk' }
    const vendors = [{ ...vendor, data: { ...vendor.data, values } }]
    const changed = erps.map((erp) =>
      erp === sage ? { ...sage, vendors: [...sage.vendors, ...vendors] } : erp,
    )
    expect(formatFaults(checkWords(changed, [product], locales))).toMatch(
      /connex\.yaml:\d+:\d+: "Payhawk" is another product/,
    )
  })

  test('have a fault when a name lacks one of the languages', () => {
    expect(formatFaults(checkWords(erps, [product], ['en', 'de']))).toMatch(
      /accounting-software\.yaml:\d+:\d+: The name in "de" is missing/,
    )
  })

  test('have a fault when nothing uses a label', () => {
    for (const locale of locales) change(join(locale, erpWords), /<label>usersRolesGroups<\/label>/g, '')
    expect(faults()).toMatch(/labels\/en\.json:\d+:\d+: Nothing uses the label "usersRolesGroups"/)
  })

  test('have a fault when they are in a file that no guide reads', () => {
    writeFileSync(join(folder(), 'messages', 'en', 'guides', 'nobody.json'), '{}')
    expect(faults()).toBe(
      'messages/en/guides/nobody.json:1:1: No guide speaks with this file. Remove or rename it.',
    )
  })

  test('have a fault for each word of a missing file', () => {
    rmSync(join(folder(), 'messages', 'no', 'guides', 'payhawk-sage-intacct.json'))
    expect(faults().split('\n')).toHaveLength(10)
  })
})
