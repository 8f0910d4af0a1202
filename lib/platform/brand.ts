import { clampChroma, formatHex, oklch, wcagContrast } from 'culori'

/** The grounds that accents stand on, darkest of the light theme and lightest of the dark one (see app/globals.css). */
const grounds = { light: '#f3f1ec', dark: '#1b1f23' }
/** WCAG AA asks for 4.5; the rest is for the accent's own soft tint as a ground. In the dark, more is needed to look alike. */
const enough = { light: 5.4, dark: 8 }

export type BrandStyle = Record<`--brand-${'light' | 'dark'}${'' | '-ink'}`, string>

/** A vendor's accent (`#rrggbb`) as custom properties: its hue, made as dark or as light as either theme asks. */
export function brandStyle(accent: string): BrandStyle {
  const light = readable(accent, 'light', -0.01)
  const dark = readable(accent, 'dark', 0.01)
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
    if (wcagContrast(candidate, grounds[theme]) >= enough[theme]) return candidate
  }
  return theme === 'light' ? '#000000' : '#ffffff'
}

function inkOn(colour: string): string {
  const light = '#ffffff'
  const dark = '#101316'
  return wcagContrast(colour, light) >= wcagContrast(colour, dark) ? light : dark
}
