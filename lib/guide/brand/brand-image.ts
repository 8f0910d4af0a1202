import { createHash } from 'node:crypto'
import { type ImageProblem, type ImageSize, isProblem, readPng } from './image'
import { readSvg } from './svg'

export type ImageKind = 'svg' | 'png'

/** The largest files, in bytes. A logo stands on every page, and is loaded by phones. */
export const largestImage = { svg: 64 * 1024, png: 200 * 1024 }

/** How many times as wide as high, or as high as wide, a logo may be. */
export const widestLogo = 8
export const tallestLogo = 2

/** Pixels. A logo is shown 28 CSS pixels high, on screens with up to three pixels in each. */
const fewestPixels = 56
const mostPixels = 2000

type Purpose = 'logo' | 'favicon'

/** Returns the size of an image that may be served as a logo or a favicon, or what is wrong with it. Never throws for any bytes. */
export function checkImage(bytes: Buffer, kind: ImageKind, purpose: Purpose): ImageSize | ImageProblem {
  const limit = largestImage[kind]
  if (bytes.length > limit) {
    const message = `The image has ${Math.ceil(bytes.length / 1024)} kB; ${limit / 1024} kB is the most.`
    return { message, remedy: 'Make it smaller.' }
  }
  const read = kind === 'svg' ? readSvg(bytes.toString('utf8')) : readPng(bytes)
  if (isProblem(read)) return read
  return (kind === 'png' ? pixelProblem(read) : undefined) ?? shapeProblem(read, purpose) ?? read
}

function pixelProblem({ width, height }: ImageSize): ImageProblem | undefined {
  const size = `The image has ${width} × ${height} pixels`
  if (height < fewestPixels)
    return {
      message: `${size}; it needs ${fewestPixels} in height to be sharp.`,
      remedy: 'Export it larger.',
    }
  if (Math.max(width, height) > mostPixels)
    return { message: `${size}; ${mostPixels} is the most.`, remedy: 'Export it smaller.' }
  return undefined
}

function shapeProblem({ width, height }: ImageSize, purpose: Purpose): ImageProblem | undefined {
  const ratio = width / height
  if (purpose === 'favicon')
    return Math.abs(ratio - 1) < 0.02
      ? undefined
      : {
          message: 'The favicon is not square.',
          remedy: 'Use the mark alone, with the same width and height.',
        }
  if (ratio <= widestLogo && ratio >= 1 / tallestLogo) return undefined
  const message = `The logo is ${ratio > 1 ? 'wider' : 'higher'} than a header can show.`
  const remedy = `Cut off its empty margins; ${widestLogo} times as wide as high, or ${tallestLogo} times as high as wide, is the most.`
  return { message, remedy }
}

/** Returns the name under which an image is served. It changes with the image, so that browsers may keep it. */
export function imageName(bytes: Buffer, kind: ImageKind): string {
  return `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${kind}`
}
