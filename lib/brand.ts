import { formatHex, interpolate, wcagContrast } from 'culori'

/** The grounds that accents stand on, lightest and darkest of each theme (see app/globals.css). */
const grounds = { light: '#f3f1ec', dark: '#1b1f23' }
/** WCAG AA asks for 4.5; the rest is for the accent's own soft tint as a ground. */
const enough = 5.4

export type BrandStyle = Record<`--brand-${'light' | 'dark'}${'' | '-ink'}`, string>

/** A vendor's accent (`#rrggbb`) as custom properties, moved only as far as contrast asks in either theme. */
export function brandStyle(accent: string): BrandStyle {
  const light = readable(accent, grounds.light, 'black')
  const dark = readable(accent, grounds.dark, 'white')
  return {
    '--brand-light': light,
    '--brand-light-ink': inkOn(light),
    '--brand-dark': dark,
    '--brand-dark-ink': inkOn(dark),
  }
}

function readable(accent: string, ground: string, towards: 'black' | 'white'): string {
  const mix = interpolate([accent, towards], 'oklab')
  for (let step = 0; step < 1; step += 0.02) {
    const colour = formatHex(mix(step))
    if (wcagContrast(colour, ground) >= enough) return colour
  }
  return towards === 'black' ? '#000000' : '#ffffff'
}

function inkOn(colour: string): string {
  const light = '#ffffff'
  const dark = '#101316'
  return wcagContrast(colour, light) >= wcagContrast(colour, dark) ? light : dark
}
