import { fileURLToPath } from 'node:url'
import createNextIntlPlugin from 'next-intl/plugin'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** The bare pages use the product's own versions of Next, React and next-intl, and none of its code. */
export default createNextIntlPlugin('./words.js')({
  poweredByHeader: false,
  serverExternalPackages: ['pg'],
  turbopack: { root: project },
  outputFileTracingRoot: project,
})
