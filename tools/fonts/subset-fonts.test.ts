import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../bin/settings'
import { subsetFonts } from './subset-fonts'

describe('the fonts of the pages', () => {
  it('are those that npm run fonts:subset makes of the packages', async () => {
    for (const [file, bytes] of await subsetFonts())
      expect(readFileSync(join(root, 'app/fonts', file)).equals(bytes), file).toBe(true)
  })

  it.each([
    ['text.woff2', 39_500],
    ['values.woff2', 14_500],
  ])('stay small: %s has at most %d bytes', (file, most) => {
    expect(readFileSync(join(root, 'app/fonts', file)).length).toBeLessThanOrEqual(most)
  })
})
