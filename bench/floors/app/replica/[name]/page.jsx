import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement } from 'react'

const trees = new Map()

/** Draws the elements of one of our pages, which were read from its HTML, and does none of its work. */
export default async function Page({ params }) {
  const { name } = await params
  if (!/^\w+$/.test(name)) throw new Error('There is no such replica.')
  if (!trees.has(name))
    trees.set(name, JSON.parse(readFileSync(join(process.env.REPLICAS, `${name}.json`), 'utf8')))
  return trees.get(name).map(draw)
}

function draw(node, key) {
  if (typeof node === 'string') return node
  const [tag, attributes, children] = node
  return createElement(tag, { ...attributes, key }, ...children.map(draw))
}
