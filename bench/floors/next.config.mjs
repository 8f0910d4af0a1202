import { fileURLToPath } from 'node:url'
import createNextIntlPlugin from 'next-intl/plugin'

const project = fileURLToPath(new URL('../..', import.meta.url))

/** The same Next, React and next-intl as the product's, and nothing of the product. */
export default createNextIntlPlugin('./words.js')({
  poweredByHeader: false,
  serverExternalPackages: ['pg'],
  turbopack: { root: project },
  outputFileTracingRoot: project,
})
