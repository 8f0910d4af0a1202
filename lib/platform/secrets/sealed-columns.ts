/** A column of sealed text, with its table, the table's key, and the table that its text is bound to. */
export type SealedColumn = { table: string; column: string; key: string; boundTo: string }

export const sealedColumns: SealedColumn[] = [
  { table: 'AccessLink', column: 'tokenSealed', key: 'id', boundTo: 'AccessLink' },
  { table: 'Credential', column: 'secretsSealed', key: 'onboardingId', boundTo: 'Credential' },
  // Its text is copied from Credential and back as it is.
  { table: 'EarlierCredential', column: 'secretsSealed', key: 'onboardingId', boundTo: 'Credential' },
  { table: 'StaffSession', column: 'tokensSealed', key: 'id', boundTo: 'StaffSession' },
  { table: 'TenantImport', column: 'contentSealed', key: 'id', boundTo: 'TenantImport' },
  { table: 'TenantImport', column: 'linksSealed', key: 'id', boundTo: 'TenantImport' },
  { table: 'IdempotentRequest', column: 'answerSealed', key: 'id', boundTo: 'IdempotentRequest' },
  { table: 'WebhookEndpoint', column: 'secretSealed', key: 'id', boundTo: 'WebhookEndpoint' },
  { table: 'WebhookEndpoint', column: 'earlierSecretSealed', key: 'id', boundTo: 'WebhookEndpoint' },
]
