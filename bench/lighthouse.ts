import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { execa } from 'execa'
import { ensureChromium } from '../tools/test/chromium'
import type { Case } from './cases'
import type { Server } from './measure'

/** Lighthouse's results for a page of ours and for the bare page on the same slow phone. Both are measured in turn. Times are in milliseconds. */
export type PageSpeed = {
  name: string
  score: number
  bareScore: number
  /** The largest contentful paint. */
  paintMs: number
  barePaintMs: number
  /** The total blocking time. */
  blockedMs: number
  bareBlockedMs: number
}

type Seen = { score: number; paintMs: number; blockedMs: number }

const names = ['start', 'instruction', 'table']

/** Opens pages and the bare page in turn, so many times, and returns medians. */
export async function measurePages(
  product: Server,
  floors: Server,
  cases: Case[],
  rounds: number,
): Promise<PageSpeed[]> {
  const browserPath = (await ensureChromium()) ?? chromium.executablePath()
  const pages: PageSpeed[] = []
  for (const { name, requests } of cases.filter((each) => names.includes(each.name))) {
    const [ours, bare]: [Seen[], Seen[]] = [[], []]
    for (let round = 0; round < rounds; round++) {
      ours.push(await look(new URL(requests[0]?.path ?? '/', product.url), browserPath, requests[0]?.headers))
      bare.push(await look(new URL('/bare', floors.url), browserPath))
    }
    const [own, least] = [medianOf(ours), medianOf(bare)]
    pages.push({
      name,
      ...own,
      bareScore: least.score,
      barePaintMs: least.paintMs,
      bareBlockedMs: least.blockedMs,
    })
  }
  return pages
}

/** Fetched by npm when it is first asked for: it brings far more packages than the rest of the tools together. */
const lighthouse = 'lighthouse@13.5.0'

type LighthouseReport = {
  finalDisplayedUrl: string
  categories: { performance?: { score: number | null } }
  audits: Record<string, { numericValue?: number } | undefined>
}

/** Looks at a page in a browser of its own, which has the reader's cookies: a header would be lost with the first cookie that a page sets. */
async function look(
  url: URL,
  browserPath: string,
  { cookie = '' }: Record<string, string> = {},
): Promise<Seen> {
  const profile = mkdtempSync(join(tmpdir(), 'handrail-bench-'))
  const flags = ['--headless=new', '--no-sandbox', '--disable-quic', '--no-first-run']
  const kept = ['--remote-debugging-port=0', `--user-data-dir=${profile}`]
  const browser = execa(browserPath, [...flags, ...kept, 'about:blank'], {
    reject: false,
    stdout: 'ignore',
    detached: true,
  })
  try {
    const address = await new Promise<URL>((resolve, reject) => {
      let said = ''
      browser.stderr.on('data', (part) => {
        said += part
        const [, found] = /listening on (ws:\S+)/.exec(said) ?? []
        if (found) resolve(new URL(found))
      })
      void browser.then(() => reject(new Error(`The browser did not start.\n${said}`)))
    })
    await giveCookies(address, url, cookie)
    return await measurePage(url, address.port)
  } finally {
    // Debian's program is a shell script that starts the browser, so this ends the whole group of processes.
    if (browser.pid) process.kill(-browser.pid, 'SIGKILL')
    await browser
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 })
  }
}

/** Puts the cookies of a header into a browser, for the origin of a page. */
async function giveCookies({ href }: URL, { origin }: URL, header: string): Promise<void> {
  const browser = await chromium.connectOverCDP(href)
  const cookies = header.split('; ').filter(Boolean)
  await browser.contexts()[0]?.addCookies(
    cookies.map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return { name, value: value.join('='), url: origin }
    }),
  )
  await browser.close()
}

async function measurePage({ href, pathname }: URL, port: string): Promise<Seen> {
  // With devtools, Lighthouse slows the line and the processor down. Its default is to load the page at full speed and to estimate the
  // rest. The estimate counts every script that arrives before the paint as needed for it, and a server on the same machine sends nearly
  // all of them before.
  const slowly = ['--throttling-method=devtools', `--port=${port}`]
  const options = ['--output=json', '--quiet', '--only-categories=performance', ...slowly]
  const command = ['exec', '--yes', `--package=${lighthouse}`, '--', 'lighthouse', href, ...options]
  const { stdout } = await execa('npm', command)
  const { categories, audits, finalDisplayedUrl }: LighthouseReport = JSON.parse(stdout)
  const paint = audits['largest-contentful-paint']?.numericValue
  if (paint === undefined || finalDisplayedUrl !== href)
    throw new Error(`Lighthouse could not look at ${pathname}.`)
  return {
    score: categories.performance?.score ?? 0,
    paintMs: paint,
    blockedMs: audits['total-blocking-time']?.numericValue ?? 0,
  }
}

function medianOf(seen: Seen[]): Seen {
  const median = (name: keyof Seen) =>
    seen.map((each) => each[name]).sort((one, other) => one - other)[Math.floor(seen.length / 2)] ?? 0
  return { score: median('score'), paintMs: median('paintMs'), blockedMs: median('blockedMs') }
}
