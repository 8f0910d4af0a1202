/** What the lint may know of a connector: plain facts, no code. */
export type ConnectorFacts = {
  credentialFields: readonly { name: string; isRequired: boolean }[]
  checks: readonly string[]
  causes: readonly string[]
  /** Names of the lists it finds for the customer to choose from. */
  offers?: readonly string[]
}

/** What is known beyond the files of one ERP. Without connectors nothing is said about them. */
export type LintContext = { connectors?: ReadonlyMap<string, ConnectorFacts> }
