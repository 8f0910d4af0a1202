import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import type { Mistake } from './mistake'

/** The beginnings of the environment variables that the product, its libraries and the system read. No connector may name one. */
const reserved =
  /^(?:APP|AUTH|BASE|BRAND|CI|CONTENT|CREDENTIALS|DATA|DATABASE|EMBED|HANDRAIL|HEALTH|HOME|HOST|HTTP|HTTPS|JOBS|LOG|MAIL|METRICS|NEXT|NO|NODE|NPM|OIDC|OTEL|PATH|PG|PGSSL|PORT|POSTGRES|PRISMA|PROXY|PSEUDO|RETENTION|RETURN|SANDBOX|SECRET|SMTP|STAFF|TIME|TLS|TRUST|TRUSTED|TZ|WEBHOOK|WORKER)_/

/**
 * Finds variables of the environment that are not the ERP's own. A connector sends what it reads to its hosts, so a file must
 * not get at the product's secrets.
 */
export function variables({ connector, settings }: Pick<ConnectorFile, 'connector' | 'settings'>): Mistake[] {
  const start = connector.replaceAll('-', '_').toUpperCase()
  const ofTheErp = (variable: string) =>
    variable.startsWith(`${start}_`) || variable.startsWith(`${start.replaceAll('_', '')}_`)
  return Object.entries(settings).flatMap(([name, { variable }], index, all): Mistake[] => {
    const path = ['settings', name, 'variable']
    if (!ofTheErp(variable) || reserved.test(variable))
      return [
        {
          path,
          message: `"${variable}" is no variable of this ERP.`,
          remedy: reserved.test(`${start}_`) ? 'Give the ERP a longer id.' : `Let it begin with ${start}_.`,
        },
      ]
    const isRepeated = all.slice(0, index).some(([, other]) => other.variable === variable)
    return isRepeated
      ? [{ path, message: `"${variable}" is read twice.`, remedy: 'Remove one of the two.' }]
      : []
  })
}
