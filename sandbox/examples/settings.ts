import type { ExampleErp } from './read-examples'

/** The text of every secret of the vendor that an ERP of examples asks for. */
const vendorSecret = 'sandbox-vendor-secret'

/** Returns the environment variables that make the product call the sandbox at `url` for the ERPs that it knows by examples alone. */
export function exampleSettings(url: string, erps: readonly ExampleErp[]): Record<string, string> {
  return Object.fromEntries(
    erps.flatMap(({ settings, environments = [], vendorTexts }) =>
      Object.values(settings).flatMap(({ kind, variable, of = '', ...rest }): [string, string][] => {
        switch (kind) {
          case 'address':
          case 'origin':
            return [[variable, `${url}${pathOf(rest.default)}`]]
          case 'guid':
            return [[variable, '00000000-0000-4000-8000-000000000000']]
          case 'text':
            return [[variable, vendorSecret]]
          case 'byVendorValue':
            return [
              [
                variable,
                JSON.stringify(Object.fromEntries(vendorTexts(of).map((text) => [text, vendorSecret]))),
              ],
            ]
          case 'byEnvironment':
            return [
              [
                variable,
                JSON.stringify(Object.fromEntries(environments.map((name) => [name, vendorSecret]))),
              ],
            ]
          default:
            return []
        }
      }),
    ),
  )
}

/** Returns the path of an ERP's own address, with its names in braces. */
export function pathOf(address = ''): string {
  return address.replace(/^https:\/\/[^/]*/, '').replace(/\/$/, '')
}
