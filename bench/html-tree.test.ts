import { createElement, type ReactNode } from 'react'
import { expect, it } from 'vitest'
import { type Node, readTree } from './html-tree'

const page = (body: string) =>
  `<!DOCTYPE html><html><head><title>t</title></head><body class="b">${body}</body></html>`

it('the elements of a page are read with React’s names for their attributes, and without its scripts', () => {
  const html = page(
    '<!--$--><main id="main" class="a b" style="--x:1;margin-top:2px"><p data-live="1">One &amp; <b>two</b><br/>three</p>' +
      '<input type="hidden" value="&quot;x&quot;"/><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg></main><!--/$-->' +
      '<script nonce="n">self.__next_f.push([1,"<main>"])</script><footer hidden="">End</footer>',
  )
  expect(readTree(html)).toEqual([
    [
      'main',
      { id: 'main', className: 'a b', style: { '--x': '1', marginTop: '2px' } },
      [
        ['p', { 'data-live': '1' }, ['One & ', ['b', {}, ['two']], ['br', {}, []], 'three']],
        ['input', { type: 'hidden', defaultValue: '"x"' }, []],
        ['svg', { viewBox: '0 0 1 1' }, [['path', { d: 'M0 0' }, []]]],
      ],
    ],
    ['footer', { hidden: true }, ['End']],
  ])
})

it('what was read can be drawn', () => {
  const draw = (node: Node): ReactNode =>
    typeof node === 'string' ? node : createElement(node[0], node[1], ...node[2].map(draw))
  expect(readTree(page('<a href="/x">y</a>')).map(draw)).toMatchObject([
    { type: 'a', props: { href: '/x', children: 'y' } },
  ])
})
