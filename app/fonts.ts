import localFont from 'next/font/local'

/** The fonts are cut to what the pages use of them (`npm run fonts:subset`). */
export const textFont = localFont({
  src: './fonts/text.woff2',
  weight: '400 700',
  variable: '--font-text',
  display: 'swap',
})

/** The font of values to type. Its zero is slashed, so that 0 and O differ. */
export const valueFont = localFont({
  src: './fonts/values.woff2',
  weight: '400 600',
  variable: '--font-value',
  display: 'swap',
  preload: false,
})
