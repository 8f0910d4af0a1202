import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { Fragment, createElement as h, type ReactNode } from 'react'
import { describe, expect, test } from 'vitest'
import { toHtml } from './to-html'

describe('toHtml', () => {
  test('writes any elements as React does', () => {
    fc.assert(
      fc.property(fc.array(anyTree, { minLength: 100, maxLength: 200 }), (trees) => {
        expect(trees.map((tree) => toHtml(draw(tree)))).toEqual(drawByReact(trees))
      }),
      { numRuns: 5 },
    )
  })

  test('writes attributes of drawings under the names of SVG', () => {
    const line = { strokeWidth: 1.5, strokeDasharray: '2 3', vectorEffect: 'non-scaling-stroke', d: 'M0 0' }
    const own = { viewBox: '0 0 10 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' }
    const drawing: Tree = [
      'svg',
      own,
      [
        ['path', line, []],
        ['text', { textAnchor: 'end' }, ['1']],
      ],
    ]
    expect(toHtml(draw(drawing))).toBe(drawByReact([drawing])[0])
  })

  test('calls components', () => {
    const Row = ({ name, children }: { name: string; children?: ReactNode }) =>
      h('li', { id: name, title: undefined }, children)
    const rows = ['a', 'b'].map((name) => h(Row, { key: name, name }, name === 'b' && 'more'))
    expect(toHtml(h('ul', null, rows))).toBe('<ul><li id="a"></li><li id="b">more</li></ul>')
  })

  test('refuses what only React can draw', () => {
    const inBrowser = Object.assign(() => null, { $$typeof: Symbol.for('react.client.reference') })
    expect(() => toHtml(h(inBrowser))).toThrow('no component of the browser')
    const Later = async () => 'later'
    expect(() => toHtml(h(Later))).toThrow('cannot wait for Later')
    expect(() => toHtml(h('p', { onClick: () => undefined }))).toThrow('onClick')
    expect(() => toHtml(h('form', { action: () => undefined }))).toThrow('action')
    expect(() => toHtml(h('textarea'))).toThrow('textarea')
    expect(() => toHtml(Promise.resolve('later'))).toThrow('only elements and texts')
  })

  test.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
  ])('refuses an address that a browser would run: %j', (href) => {
    expect(() => toHtml(h('a', { href }, 'x'))).toThrow('href')
  })
})

/** Elements as JSON. One without a name is a fragment. */
type Tree = string | number | boolean | null | [tag: string, attributes: object, children: Tree[]]

function draw(tree: Tree): ReactNode {
  return Array.isArray(tree) ? h(tree[0] || Fragment, tree[0] ? tree[1] : null, ...tree[2].map(draw)) : tree
}

function drawByReact(trees: Tree[]): string[] {
  const script = fileURLToPath(new URL('react-html.fixture.mjs', import.meta.url))
  const { NODE_OPTIONS: _, ...env } = process.env
  return JSON.parse(
    execFileSync(process.execPath, [script], { input: JSON.stringify(trees), env, encoding: 'utf8' }),
  )
}

const attributes = fc.record(
  {
    className: fc.string(),
    id: fc.string(),
    title: fc.string({ unit: 'binary' }),
    lang: fc.constantFrom('nb', 'fr'),
    tabIndex: fc.integer({ min: -1, max: 3 }),
    hidden: fc.boolean(),
    'data-state': fc.oneof(fc.string(), fc.boolean(), fc.nat()),
    'aria-label': fc.string(),
    'aria-hidden': fc.boolean(),
    style: fc.record({ width: fc.constantFrom('1px', '50%'), '--accent': fc.constant('#123') }),
  },
  { requiredKeys: [], noNullPrototype: true },
)

const { tree: anyTree } = fc.letrec<{ tree: Tree }>((tie) => {
  const children = fc.array(tie('tree'), { maxLength: 4 })
  return {
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.integer(),
      fc.constantFrom(null, true, false),
      fc.tuple(fc.constantFrom('p', 'span', 'ul', 'section', 'details', ''), attributes, children),
      fc.tuple(fc.constant('hr'), attributes, fc.constant<Tree[]>([])),
    ),
  }
})
