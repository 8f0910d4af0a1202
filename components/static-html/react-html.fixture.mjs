import { readFileSync } from 'node:fs'
import { createElement, Fragment } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

// Draws trees of JSON by React's own renderer, which refuses to run where the tests do.
const draw = (node) =>
  Array.isArray(node)
    ? createElement(node[0] || Fragment, node[0] ? node[1] : null, ...node[2].map(draw))
    : node

const trees = JSON.parse(readFileSync(0, 'utf8'))
process.stdout.write(JSON.stringify(trees.map((tree) => renderToStaticMarkup(draw(tree)))))
