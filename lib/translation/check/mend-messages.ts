import { writeMessages } from '@/lib/translation/files/write-messages'
import type { Catalogue } from './catalogue'
import { mendTypography } from './typography'

/**
 * Mends what needs no judgement, such as spaces and apostrophes, in the files themselves. Returns how many messages it has
 * changed.
 */
export function mendMessages({ sources, translations }: Catalogue): number {
  return [...sources, ...translations].reduce((sum, { folder, file, locale, texts }) => {
    const mended = [...texts]
      .map(([key, text]): [string, string] => [key, mendTypography(text, locale)])
      .filter(([key, text]) => texts.get(key) !== text)
    writeMessages(folder, file, new Map(mended), [...texts.keys()])
    return sum + mended.length
  }, 0)
}
