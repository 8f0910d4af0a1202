import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Manifest = { staticRoutes: Route[]; dynamicRoutes: Route[] }

type Route = { page: string; regex: string }

/**
 * Returns a function that finds the route of an address, such as `/[locale]/start/[token]`, among those of the build. What is no route
 * counts as `files` or `other`: addresses that people make up must not become labels.
 */
export function routeFinder(manifest = readManifest()): (path: string) => string {
  const routes = [...manifest.staticRoutes, ...manifest.dynamicRoutes].map(({ page, regex }) => ({
    page,
    pattern: new RegExp(regex),
  }))
  return (path) => {
    const [pathname = '/'] = path.split('?')
    if (pathname.startsWith('/_next/')) return 'files'
    return routes.find(({ pattern }) => pattern.test(pathname))?.page ?? 'other'
  }
}

/** Reads the routes that the build has written down. `next dev` writes none. */
function readManifest(): Manifest {
  try {
    return JSON.parse(readFileSync(join(process.cwd(), '.next/routes-manifest.json'), 'utf8'))
  } catch {
    return { staticRoutes: [], dynamicRoutes: [] }
  }
}
