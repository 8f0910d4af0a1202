import localFont from 'next/font/local'

export const textFont = localFont({
  src: '../node_modules/@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2',
  weight: '400 900',
  variable: '--font-text',
  display: 'swap',
})

/** The font of values to type. Its zero is slashed, so that 0 and O differ. */
export const valueFont = localFont({
  src: '../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
  weight: '100 800',
  variable: '--font-value',
  display: 'swap',
  preload: false,
})
