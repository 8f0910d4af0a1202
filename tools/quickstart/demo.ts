import { join } from 'node:path'
import getPort from 'get-port'
import { runScript } from '../launcher/run'
import { findLinks, findStaffLink } from './card'

/** Makes the demo data and returns the invitation links. They give access, so they stay out of the log. */
export async function seed(env: NodeJS.ProcessEnv): Promise<Record<string, string>> {
  const { code, stdout, output } = await runScript('tools/demo/seed.ts', [], { env })
  if (code !== 0) throw new Error(`The demo data could not be written.\n${output.replace(stdout, '')}`)
  return findLinks(stdout)
}

/**
 * Makes a sign-in link for one of the demo's staff, who owns some of its tenants. It is made last because it works for 15
 * minutes, and stays out of the log because it gives access.
 */
export async function makeStaffLink(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const args = ['--email', 'ingrid@vendor.example', '--name', 'Ingrid Nygård']
  const { code, stdout, output } = await runScript('bin/staff-link.ts', args, { env })
  if (code !== 0) throw new Error(`The sign-in link could not be made.\n${output.replace(stdout, '')}`)
  return findStaffLink(stdout)
}

/** Chooses where the stand-in for a vendor's backend listens, and where it keeps what only it may know. */
export async function chooseVendorBackend(dataDir: string) {
  const port = await getPort()
  const url = `http://localhost:${port}`
  const env = {
    VENDOR_BACKEND_PORT: String(port),
    VENDOR_BACKEND_URL: url,
    VENDOR_BACKEND_SETTINGS: join(dataDir, 'vendor-backend.json'),
  }
  return { url, env }
}
