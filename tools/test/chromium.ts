import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { runTool } from '../launcher/run'

const systemChromium = '/usr/bin/chromium'

/**
 * Returns the path of the system's Chromium, which root installs on Debian if need be. Returns undefined when
 * Playwright has its own.
 */
export async function ensureChromium(): Promise<string | undefined> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  if (existsSync(systemChromium) || installOnDebian()) return systemChromium
  const { code, output } = await runTool('@playwright/test/cli.js', ['install', 'chromium'])
  if (code === 0) return undefined
  throw new Error(`There is no Chromium, and it could not be fetched. Set CHROMIUM_PATH to one.\n${output}`)
}

function installOnDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false
  const script = 'apt-get update && apt-get install -y --no-install-recommends chromium'
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('sh', ['-c', script], { stdio: ['ignore', 'ignore', 'inherit'], env })
  return existsSync(systemChromium)
}
