import localFont from 'next/font/local'

/**
 * The fonts are cut to what the pages use of them (`npm run fonts:subset`). Neither is asked for before a page needs it: its words and styles come
 * first, and are shown in a font of the system that is as wide (fallback-fonts.css).
 */
export const textFont = localFont({
  src: './fonts/text.woff2',
  weight: '400 700',
  variable: '--font-text',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})

/** The font of values to type. Its zero is slashed, so that 0 and O differ. */
export const valueFont = localFont({
  src: './fonts/values.woff2',
  weight: '400 600',
  variable: '--font-value',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
})
