import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkImage, imageName } from './brand-image'

const svg = (inner: string, attributes = 'viewBox="0 0 120 32"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`)

/** Returns the beginning and the end of a PNG of this size, without a picture between them. */
function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(33)
  header.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], 0)
  header.write('IHDR', 12, 'latin1')
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)
  return Buffer.concat([header, Buffer.from([0, 0, 0, 0]), Buffer.from('IEND'), Buffer.alloc(4)])
}

describe('a logo', () => {
  it('may be an SVG of shapes, gradients and text, of any size', () => {
    const shapes = svg(
      '<title>Acme</title><defs><linearGradient id="a"><stop offset="0" stop-color="#123"/></linearGradient></defs><style>.b{fill:url(#a)}</style><use href="#c"/><path id="c" class="b" d="M0 0h9" fill="url(#a)" style="stroke:red"/>',
    )
    expect(checkImage(shapes, 'svg', 'logo')).toEqual({ width: 120, height: 32 })
    expect(checkImage(svg('', 'width="60px" height="30"'), 'svg', 'logo')).toEqual({ width: 60, height: 30 })
  })

  it.each([
    ['<script>alert(1)</script>', '<script>'],
    ['<foreignObject/>', '<foreignObject>'],
    ['<image href="#a"/>', '<image>'],
    ['<a href="#b"><path/></a>', '<a>'],
    ['<set attributeName="href" to="x"/>', '<set>'],
    ['<animate attributeName="d"/>', '<animate>'],
    ['<g onload="alert(1)"/>', 'onload'],
    ['<g ONCLICK="alert(1)"/>', 'ONCLICK'],
    ['<use href="https://elsewhere.example/a.svg#b"/>', 'href'],
    ['<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="data:image/svg+xml,x"/>', 'xlink:href'],
    ['<path fill="url(https://elsewhere.example/#a)"/>', 'fill'],
    ['<path style="fill:url( \'//elsewhere.example\')"/>', 'style'],
    ['<style>@import "https://elsewhere.example/a.css";</style>', '<style>'],
    ['<style>a{background:u\\72l(//elsewhere.example)}</style>', '<style>'],
    ['<style><![CDATA[@font-face{src:url(x)}]]></style>', '<style>'],
  ])('is refused as an SVG with %s', (inner, says) => {
    expect(checkImage(svg(inner), 'svg', 'logo')).toMatchObject({ message: expect.stringContaining(says) })
  })

  it.each([
    ['an entity', Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['HTML', Buffer.from('<html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>')],
    ['no namespace', Buffer.from('<svg viewBox="0 0 1 1"/>')],
    ['an open end', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['no size', svg('', 'width="100%"')],
    ['no height', svg('', 'viewBox="0 0 9 0"')],
    ['too many bytes', svg(`<desc>${'a'.repeat(70_000)}</desc>`)],
    ['a shape that no header shows', svg('', 'viewBox="0 0 900 100"')],
    ['a tower’s shape', svg('', 'viewBox="0 0 10 21"')],
  ])('is refused as an SVG with %s', (_case, bytes) => {
    expect(checkImage(bytes, 'svg', 'logo')).toHaveProperty('remedy')
  })

  it('may be a PNG with enough pixels, and not too many', () => {
    expect(checkImage(png(400, 100), 'png', 'logo')).toEqual({ width: 400, height: 100 })
    expect(checkImage(png(100, 20), 'png', 'logo')).toMatchObject({ remedy: 'Export it larger.' })
    expect(checkImage(png(4000, 1000), 'png', 'logo')).toMatchObject({ remedy: 'Export it smaller.' })
    expect(checkImage(png(400, 100).subarray(0, 40), 'png', 'logo')).toMatchObject({
      message: 'The PNG is cut off.',
    })
    expect(checkImage(svg(''), 'png', 'logo')).toMatchObject({ message: 'The file is no PNG.' })
  })

  it('is read or refused, whatever its bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('svg', 'png'), (bytes, kind) => {
        expect(checkImage(Buffer.from(bytes), kind as 'svg' | 'png', 'logo')).toBeTypeOf('object')
      }),
    )
    const deep = `${'<g>'.repeat(9_000)}${'</g>'.repeat(9_000)}`
    expect(checkImage(svg(deep), 'svg', 'logo')).toBeTypeOf('object')
  })

  it('is served under a name that changes with it', () => {
    expect(imageName(svg('a'), 'svg')).toMatch(/^[0-9a-f]{32}\.svg$/)
    expect(imageName(svg('a'), 'svg')).not.toBe(imageName(svg('b'), 'svg'))
  })
})

it('a favicon must be square', () => {
  expect(checkImage(png(64, 64), 'png', 'favicon')).toEqual({ width: 64, height: 64 })
  expect(checkImage(svg(''), 'svg', 'favicon')).toMatchObject({ message: 'The favicon is not square.' })
})
