import { z } from 'zod'
import { sageIntacct } from '@/connectors/sage-intacct/connector'
import { twentyfourSevenOffice } from '@/connectors/twentyfour-seven-office/connector'
import type { Connector } from './connector'

/** Every connector by its id. A new ERP adds one line here. */
export const connectors: ReadonlyMap<string, Connector> = new Map<string, Connector>(
  [sageIntacct, twentyfourSevenOffice].map((connector: Connector) => [connector.id, connector]),
)

/**
 * Parses an environment into the settings of all connectors, by connector id. Reports all errors at once. The path of
 * an issue is the variable's name, and no message repeats a value.
 */
export const connectorSettingsSchema = z.unknown().transform((environment, context) => {
  const settings: Record<string, unknown> = {}
  for (const connector of connectors.values()) {
    const parsed = connector.settings.safeParse(environment)
    if (parsed.success) settings[connector.id] = parsed.data
    else
      for (const { path, message } of parsed.error.issues) context.addIssue({ code: 'custom', path, message })
  }
  return settings
})
