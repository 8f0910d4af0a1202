import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
// @ts-expect-error: the package has no types, and those published for it are of an earlier version
import subsetFont from 'subset-font'
import { runPlainCommand } from '../../bin/plain-command'
import { root } from '../../bin/settings'

const usage = `npm run fonts:subset

Makes the fonts in app/fonts/ from those of the packages: 53 kB instead of 87.
`

/** The characters of the packages' Latin files, all of which are kept: names of people and companies need more than our own words. */
const characters = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2dc],
  [0x300, 0x329],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2215],
]
  .flatMap(([first = 0, last = 0]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
  .map((code) => String.fromCodePoint(code))
  .join('')

type Font = { from: string; to: string; weights: [number, number]; features: string[] }

/** What pages use of a font: its weights, and its features beside the composing of letters, with the figures that these put in place. */
const fonts: Font[] = [
  {
    from: 'schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2',
    to: 'text.woff2',
    weights: [400, 700],
    features: ['kern', 'liga', 'tnum'],
  },
  {
    from: 'jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
    to: 'values.woff2',
    weights: [400, 600],
    features: ['zero'],
  },
]

/** Makes the fonts of the pages, which are committed, and returns the bytes of each by its file. */
export async function subsetFonts(): Promise<Map<string, Buffer>> {
  const subsets = new Map<string, Buffer>()
  for (const { from, to, weights, features } of fonts) {
    const whole = readFileSync(join(root, 'node_modules/@fontsource-variable', from))
    const [min, max] = weights
    const subset = await subsetFont(whole, characters, {
      targetFormat: 'woff2',
      variationAxes: { wght: { min, max } },
      keepFeatures: ['ccmp', 'locl', 'mark', 'mkmk', ...features],
      noHinting: true,
    })
    subsets.set(to, subset as Buffer)
  }
  return subsets
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await runPlainCommand({ usage }, async () => {
    for (const [file, bytes] of await subsetFonts()) {
      writeFileSync(join(root, 'app/fonts', file), bytes)
      console.log(`app/fonts/${file}: ${bytes.length} bytes`)
    }
  })
