import type { ErpSource } from '../erp-source'
import type { Fault } from '../fault'
import { suggest } from '../nearest'
import { faultAt, repeated } from '../walk'

/** A module asked for twice leaves open which of the two levels is meant. */
export function duplicateRows({ vendors }: ErpSource): Fault[] {
  return vendors.flatMap((vendor) => {
    const modules = vendor.data.permissions.map(({ module }) => module)
    return repeated(modules).map((index) =>
      faultAt(
        vendor,
        ['permissions', index],
        `"${modules[index]}" has a row already.`,
        'Keep one of the two.',
      ),
    )
  })
}

export function unknownModules({ playbook, vendors }: ErpSource): Fault[] {
  const known = Object.keys(playbook.data.modules)
  return vendors.flatMap((vendor) =>
    vendor.data.permissions.flatMap(({ module }, index) =>
      known.includes(module)
        ? []
        : [
            faultAt(
              vendor,
              ['permissions', index, 'module'],
              `The playbook knows no module "${module}".`,
              suggest(module, known),
            ),
          ],
    ),
  )
}

/** A permission that no test can prove is found missing by the customer's first real use. */
export function unprovableModules({ playbook }: ErpSource): Fault[] {
  return Object.entries(playbook.data.modules).flatMap(([module, { probe }]) =>
    probe
      ? []
      : [
          faultAt(
            playbook,
            ['modules', module],
            `"${module}" has no probe.`,
            'Name an object to read.',
            'key',
          ),
        ],
  )
}
