import type { Brand } from '@/lib/guide/model/brand'

/** The height of a logo in CSS pixels. A logo that is nearly square or higher gets more, or nobody could read it. */
const height = { wide: 28, tall: 44 }

type LogoProps = { logo: NonNullable<Brand['logo']>; name: string }

/** Shows a vendor's logo. A logo without a picture for the dark theme stands on white there. */
export function Logo({ logo: { light, dark }, name }: LogoProps) {
  const high = light.width / light.height < 1.6 ? height.tall : height.wide
  return (
    <picture className={`flex shrink-0 ${dark ? '' : 'rounded-chip dark:bg-[#fff] dark:p-1'}`}>
      {dark && <source media="(prefers-color-scheme: dark)" srcSet={dark.url} />}
      <img
        src={light.url}
        alt={name}
        width={Math.round((light.width / light.height) * high)}
        height={high}
        className="h-auto max-h-11 max-w-[min(14rem,50vw)] object-contain"
      />
    </picture>
  )
}
