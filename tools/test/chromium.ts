import { runTool } from '../launcher/run'
import { ensureDebianProgram } from './debian-package'

/** Debian's packages, by the programs they bring. The one without a window does the same with a third less work. */
const systemChromiums = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']

/**
 * Returns the path of the system's Chromium, which root installs on Debian if need be. Returns undefined when
 * Playwright has its own.
 */
export async function ensureChromium(): Promise<string | undefined> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const present = ensureDebianProgram('chromium-headless-shell', systemChromiums)
  if (present) return present
  const { code, output } = await runTool('@playwright/test/cli.js', ['install', 'chromium'])
  if (code === 0) return undefined
  throw new Error(`There is no Chromium, and it could not be fetched. Set CHROMIUM_PATH to one.\n${output}`)
}
