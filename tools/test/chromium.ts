import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { runTool } from '../launcher/run'

/** Debian's packages, by the programs they bring. The one without a window does the same with a third less work. */
const withoutWindow = '/usr/bin/chromium-headless-shell'
const systemChromiums = [withoutWindow, '/usr/bin/chromium']

/**
 * Returns the path of the system's Chromium, which root installs on Debian if need be. Returns undefined when
 * Playwright has its own.
 */
export async function ensureChromium(): Promise<string | undefined> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const present = systemChromiums.find((file) => existsSync(file))
  if (present) return present
  if (installOnDebian()) return withoutWindow
  const { code, output } = await runTool('@playwright/test/cli.js', ['install', 'chromium'])
  if (code === 0) return undefined
  throw new Error(`There is no Chromium, and it could not be fetched. Set CHROMIUM_PATH to one.\n${output}`)
}

function installOnDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false
  const script = 'apt-get update && apt-get install -y --no-install-recommends chromium-headless-shell'
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('sh', ['-c', script], { stdio: ['ignore', 'ignore', 'inherit'], env })
  return existsSync(withoutWindow)
}
