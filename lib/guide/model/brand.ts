/** A picture of a vendor's, at an address of ours. Its size is in units of its own. */
export type BrandImage = { url: string; width: number; height: number }

/** How customers recognize a vendor. Without a logo its name stands beside its first letter. */
export type Brand = {
  /** Colours as #rrggbb, by theme. They are corrected where they are used, so that they can be read. */
  accent: { light: string; dark: string }
  /** Without a picture for the dark theme, that for the light one stands on white there. */
  logo?: { light: BrandImage; dark?: BrandImage }
  favicon?: BrandImage
  /** The name that mails come from. */
  mailSender?: string
  support?: Support
}

/** Whom customers ask when they are stuck: at least one way. */
export type Support = { email?: string; phone?: string; url?: string }

/** Returns the part of a page's metadata that shows the vendor's picture in the browser's tab. */
export function iconsOf({ vendor }: { vendor: Pick<Brand, 'favicon'> }): { icons?: { icon: string } } {
  return vendor.favicon ? { icons: { icon: vendor.favicon.url } } : {}
}

/** Returns the support of all guides, if they have the same. It may be shown where nobody knows which guide a customer follows. */
export function commonSupport(guides: readonly { vendor: Pick<Brand, 'support'> }[]): Support | undefined {
  const [first, ...others] = guides.map(({ vendor }) => vendor.support)
  const isSame = (other: Support | undefined) =>
    other?.email === first?.email && other?.phone === first?.phone && other?.url === first?.url
  return first && others.every(isSame) ? first : undefined
}
