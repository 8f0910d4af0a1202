/** One page or mail of the gallery, with its pictures by language and width, and the keys of its texts. */
export type Shown = {
  name: string
  pictures: { locale: string; width: number; file: string }[]
  keys: string[]
}

/** Returns the page of the gallery: every page and mail, the languages side by side. It loads nothing but its pictures. */
export function indexPage(
  shown: readonly Shown[],
  locales: readonly string[],
  widths: readonly number[],
): string {
  const links = shown.map(({ name }) => `<li><a href="#${anchor(name)}">${escaped(name)}</a></li>`)
  const sections = shown.map((scene) => sectionOf(scene, locales, widths))
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Gallery of messages</title><style>
body{margin:0 auto;max-width:120rem;padding:1rem;font:1rem/1.5 system-ui,sans-serif;color-scheme:light dark}
section{margin:3rem 0;scroll-margin-top:1rem}.row{display:flex;gap:1rem;align-items:flex-start;margin:.5rem 0}
figure{margin:0;flex:1;min-width:0}img{width:100%;height:auto;border:1px solid #8888}code{font-size:.85rem}ul.list{columns:4}
</style></head><body><h1>Gallery of messages</h1>
<ul class="list">${links.join('')}</ul>
${sections.join('\n')}
</body></html>
`
}

function sectionOf(
  { name, pictures, keys }: Shown,
  locales: readonly string[],
  widths: readonly number[],
): string {
  const rows = widths.map((width) => {
    const figures = locales.map((locale) => {
      const picture = pictures.find((each) => each.locale === locale && each.width === width)
      const image = picture ? `<img loading="lazy" src="${escaped(picture.file)}" alt="">` : ''
      return `<figure><figcaption>${escaped(locale)}, ${width} px</figcaption>${image}</figure>`
    })
    return `<div class="row">${figures.join('')}</div>`
  })
  const list = keys.map((key) => `<li><code>${escaped(key)}</code></li>`).join('')
  return `<section id="${anchor(name)}"><h2>${escaped(name)}</h2>${rows.join('')}<details><summary>${keys.length} keys</summary><ul>${list}</ul></details></section>`
}

function anchor(name: string): string {
  return name.replace(/[^\w-]+/g, '-')
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
