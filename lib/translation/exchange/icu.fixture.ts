import fc from 'fast-check'

/** Letters, spaces and marks that formats have to escape, or that some program would like to trim, fold or take for its own. Control characters are faults. */
const letter = fc.constantFrom(
  ...'abZéøЖ語0 7',
  ...['\u00a0', '\u202f', '"', '’', '«', '»', '&', ';', ',', '\\', '%', '…', '—', '😀', '=', '|', '~'],
)
const prose = fc.string({ unit: letter, maxLength: 12 })
const name = fc.constantFrom('vendor', 'erp', 'count', 'name')
const tag = fc.constantFrom('task', 'label', 'b')

/** Messages of ICU with arguments, numbers, plurals, choices and tags inside one another. */
export const icuMessage: fc.Arbitrary<string> = fc.letrec<{ message: string; piece: string }>((tie) => ({
  message: fc.array(tie('piece'), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    prose,
    name.map((argument) => `{${argument}}`),
    name.map((argument) => `{${argument}, number}`),
    fc.tuple(tag, tie('message')).map(([own, inner]) => `<${own}>${inner}</${own}>`),
    fc
      .tuple(name, tie('message'), tie('message'))
      .map(([argument, one, other]) => `{${argument}, plural, one {${one}} other {# ${other}}}`),
    fc
      .tuple(name, tie('message'), tie('message'))
      .map(([argument, none, other]) => `{${argument}, select, none {${none}} other {${other}}}`),
  ),
})).message

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,6}$/)

/** Messages on their way to a translator, each with a name of its own. */
export const units = fc.uniqueArray(
  fc.record(
    {
      namespace: fc.oneof(
        word,
        word.map((erp) => `erps/${erp}`),
      ),
      key: fc.array(word, { minLength: 1, maxLength: 3 }).map((steps) => steps.join('.')),
      source: icuMessage.filter((text) => text.trim() !== ''),
      target: icuMessage.filter((text) => text.trim() !== ''),
      note: fc.constantFrom('Seen “here” & there', 'Two\nlines', '{erp}: <the> name, such as x'),
    },
    { requiredKeys: ['namespace', 'key', 'source'] },
  ),
  { selector: ({ namespace, key }) => `${namespace}:${key}`, minLength: 1, maxLength: 5 },
)
