import { clampChroma, formatHex, oklch, wcagContrast } from 'culori'

/** The backgrounds on which accents are hardest to read: the darkest of the light theme, the lightest of the dark one (app/globals.css). */
const backgrounds = { light: '#f3f1ec', dark: '#1b1f23' }
/** The contrast an accent needs. WCAG AA asks for 4.5. The rest leaves room for its own soft tint as a background, and a dark theme needs more to look alike. */
const minContrast = { light: 5.4, dark: 8 }

export type BrandStyle = Record<`--brand-${'light' | 'dark'}${'' | '-ink'}`, string>

/** Colours of a brand (`#rrggbb`) by theme. */
export type Accent = { light: string; dark: string }

const styles = new WeakMap<Accent, BrandStyle>()

/**
 * Returns a vendor's accent as custom properties. It keeps the hues and makes them dark or light enough for each theme. The accent of
 * a guide is computed once, because every page of its customers asks for it.
 */
export function brandStyle(accent: Accent): BrandStyle {
  const known = styles.get(accent)
  if (known) return known
  const style = computeStyle(accent)
  styles.set(accent, style)
  return style
}

function computeStyle(accent: Accent): BrandStyle {
  const light = readable(accent.light, 'light', -0.01)
  const dark = readable(accent.dark, 'dark', 0.01)
  return {
    '--brand-light': light,
    '--brand-light-ink': inkOn(light),
    '--brand-dark': dark,
    '--brand-dark-ink': inkOn(dark),
  }
}

function readable(accent: string, theme: 'light' | 'dark', step: number): string {
  const colour = oklch(accent) ?? { mode: 'oklch' as const, l: 0.5, c: 0 }
  for (let l = colour.l; l > 0 && l < 1; l += step) {
    const candidate = formatHex(clampChroma({ ...colour, l }, 'oklch'))
    if (wcagContrast(candidate, backgrounds[theme]) >= minContrast[theme]) return candidate
  }
  return theme === 'light' ? '#000000' : '#ffffff'
}

function inkOn(colour: string): string {
  const light = '#ffffff'
  const dark = '#101316'
  return wcagContrast(colour, light) >= wcagContrast(colour, dark) ? light : dark
}
