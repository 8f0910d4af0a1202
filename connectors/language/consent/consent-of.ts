import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import type { ConsentSource } from '@/connectors/language/schema/requests'

/** Returns the authentication by consent of a connector, or undefined when it has none. The lint allows only one. */
export function consentOf({
  authentications,
}: Pick<ConnectorFile, 'authentications'>): ConsentSource | undefined {
  return Object.values(authentications ?? {}).find((each) => each.kind === 'authorizationCode')
}
