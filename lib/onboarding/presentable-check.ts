import type { Check } from '@/connectors/connector'

/** Connectors redact what they know; this holds for every one of them, and PostgreSQL keeps no control characters. */
export function presentable(check: Check, secrets: string[]): Check {
  if (!check.raw) return check
  const entries = Object.entries(check.raw).map(([name, value]) => [
    name,
    typeof value === 'string'
      ? withoutSecrets(value, secrets)
          .replace(/\p{Cc}+/gu, ' ')
          .slice(0, 2000)
      : value,
  ])
  return { ...check, raw: Object.fromEntries(entries) }
}

function withoutSecrets(text: string, secrets: string[]): string {
  return secrets
    .filter((secret) => secret !== '')
    .reduce((left, secret) => left.replaceAll(secret, '…'), text)
}
