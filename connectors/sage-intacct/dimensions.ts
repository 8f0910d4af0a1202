import type { XmlElement } from '@rgrove/parse-xml'
import { childrenOf, find, textAt } from '../xml-reader'

/** Object name of the first user-defined dimension that `getDimensions` lists (SI-21); undefined when the company has none. */
export function firstUserDefinedDimension(data: XmlElement | undefined): string | undefined {
  const dimensions = childrenOf(find(data, 'dimensions'), 'dimension')
  const own = dimensions.find(
    (dimension) => textAt(dimension, 'userDefinedDimension').toLowerCase() === 'true',
  )
  return textAt(own, 'objectName') || undefined
}
