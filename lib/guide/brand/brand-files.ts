import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import type { VendorGuide } from '@/lib/guide/schema/guide-files'
import { type ImageKind, imageName, largestImage } from './brand-image'

/** An image that a vendor's guide names. `bytes` are absent when there is no such file, or none that is worth reading. */
export type BrandFile = {
  /** The path of the key that names it. */
  path: string[]
  file: string
  kind: ImageKind
  purpose: 'logo' | 'favicon'
  bytes?: Buffer
}

/** Reads the images that a vendor's guide names. They stand beside it, so a name is never a path. */
export function readBrandFiles(folder: string, guideFile: string, { vendor }: VendorGuide): BrandFile[] {
  const { logo, favicon } = vendor
  const named = [
    ...(typeof logo === 'string' ? [{ path: ['vendor', 'logo'], file: logo }] : []),
    ...(typeof logo === 'object'
      ? (['light', 'dark'] as const).map((theme) => ({ path: ['vendor', 'logo', theme], file: logo[theme] }))
      : []),
    ...(favicon === undefined ? [] : [{ path: ['vendor', 'favicon'], file: favicon }]),
  ]
  return named.map(({ path, file }) => ({
    path,
    file,
    kind: extname(file) === '.png' ? 'png' : 'svg',
    purpose: path[1] === 'favicon' ? 'favicon' : 'logo',
    bytes: readSmall(join(folder, dirname(guideFile), file)),
  }))
}

/** Returns the file, cut off one byte above what any image may have. */
function readSmall(path: string): Buffer | undefined {
  if (!existsSync(path) || !statSync(path).isFile()) return undefined
  return readFileSync(path).subarray(0, Math.max(...Object.values(largestImage)) + 1)
}

/** Returns the name under which the image of a key is served, and its bytes. */
export function findBrandFile(
  files: readonly BrandFile[],
  path: string,
): (BrandFile & { bytes: Buffer; name: string }) | undefined {
  const file = files.find((one) => one.path.join('.') === path)
  if (!file?.bytes) return undefined
  return { ...file, bytes: file.bytes, name: imageName(file.bytes, file.kind) }
}
