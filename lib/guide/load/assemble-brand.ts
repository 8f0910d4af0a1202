import { type BrandFile, findBrandFile } from '@/lib/guide/brand/brand-files'
import { checkImage } from '@/lib/guide/brand/brand-image'
import { isProblem } from '@/lib/guide/brand/image'
import type { Brand, BrandImage } from '@/lib/guide/model/brand'
import type { VendorGuide } from '@/lib/guide/schema/guide-files'

/** Returns how customers recognize the vendor of a guide. Expects images in which the lint finds no fault. */
export function assembleBrand({ vendor }: VendorGuide, files: readonly BrandFile[]): Brand {
  const { accent, mailSender, support } = vendor
  const light = imageAt(files, 'vendor.logo') ?? imageAt(files, 'vendor.logo.light')
  const dark = imageAt(files, 'vendor.logo.dark')
  const favicon = imageAt(files, 'vendor.favicon')
  return {
    accent: typeof accent === 'string' ? { light: accent, dark: accent } : accent,
    ...(light && { logo: { light, ...(dark && { dark }) } }),
    ...(favicon && { favicon }),
    ...(mailSender !== undefined && { mailSender }),
    ...(support && { support }),
  }
}

function imageAt(files: readonly BrandFile[], path: string): BrandImage | undefined {
  const file = findBrandFile(files, path)
  const size = file && checkImage(file.bytes, file.kind, file.purpose)
  if (!size || isProblem(size)) return undefined
  return { url: `/brands/${file.name}`, width: size.width, height: size.height }
}
