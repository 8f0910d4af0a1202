import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import { addresses } from './addresses'
import { checks } from './checks'
import { consent } from './consent'
import { credentials } from './credentials'
import { environments } from './environments'
import { formats } from './formats'
import { made } from './made'
import type { Mistake } from './mistake'
import { names } from './names'
import { outcomes } from './outcomes'
import { references } from './references'
import { secrets } from './secrets'
import { tables } from './tables'
import { variables } from './variables'

/** Finds one kind of mistake in a connector's file that is well-formed. */
export type ConnectorRule = (file: ConnectorFile) => Mistake[]

export const connectorRules: Record<string, ConnectorRule> = {
  references,
  checks,
  credentials,
  made,
  consent,
  outcomes,
  tables,
  names,
  secrets,
  addresses,
  variables,
  environments,
  formats,
}

/** Returns what all rules find in a connector's file. A file without mistakes can be run. */
export function lintConnector(file: ConnectorFile): Mistake[] {
  return Object.values(connectorRules).flatMap((rule) => rule(file))
}
