import type { z } from 'zod'

/**
 * The state of a check by the ERP's answer. `passed` is proved and `failed` is disproved. `unknown` was asked, but the
 * answer decides nothing. `notReached` was not asked because an earlier check stopped the test.
 */
export type CheckState = 'passed' | 'failed' | 'unknown' | 'notReached'

/**
 * The certainty of a finding. `certain` means that the ERP's documented or published answer says so, `likely` that
 * published answers point to it, `possible` that the public record is silent. The facts in docs/protocols use the same
 * words.
 */
export type Certainty = 'certain' | 'likely' | 'possible'

/**
 * A cause of a failed check, with its certainty. The causes of a connector are camelCase codes, and the playbook says which task
 * repairs each.
 */
export type Finding = { cause: string; certainty: Certainty }

/** The ERP's answer. It is for support alone and never holds a credential. */
export type RawAnswer = {
  level: 'network' | 'http' | 'control' | 'authentication' | 'result'
  httpStatus?: number
  code?: string
  text?: string
  supportId?: string
  /** The seconds for which the ERP asks to be left alone. */
  retryAfterSeconds?: number
}

/**
 * A company, a document type or the like that the ERP lists for the customer to choose from. The ERP's connector says
 * what each part holds there, and on which source that rests.
 */
export type Choice = {
  /** The ERP's own id: unique in the list, the same for every user, and of the documented shape. */
  id: string
  name: string
  /** The number by which the ERP's users know it, where it has one. */
  number?: string
  /** Is false when the ERP lists it but it cannot be used, such as a disabled company. */
  isAvailable: boolean
  /** Is true when the ERP takes it unless somebody chooses. It is absent when the ERP names no default. */
  isDefault?: boolean
  /** More of the answer, under the connector's own names. It is for the vendor's import, not for people. */
  details?: Record<string, string>
}

/** The company or client that a sign-in leads to, as the ERP itself says. */
export type ErpCompany = {
  /** Identifies the company. It does not depend on the user who signs in, nor on how they typed the company. */
  id: string
  name: string
  /** The part of the company that the sign-in leads to, such as an entity. */
  part?: string
  /** The company that the customer typed. It is set only when the ERP names another one. */
  typed?: string
}

/**
 * The entries of a list among which a credential chooses. `value` is what the credential must hold to name the entry and no other one.
 */
export type EntryChoices = { field: string; options: { value: string; name: string }[] }

export type Check = {
  /** One of the connector's `checks`, or `permission` for a permission row of the guide. */
  id: string
  /** The id of the permission row, on `permission` checks only. */
  row?: string
  state: CheckState
  /** The likeliest first. Empty unless the check is failed or unknown. */
  findings: Finding[]
  raw?: RawAnswer
  /** The lists in the answer, by the names in the connector's `offers`. On passed checks only. */
  found?: Record<string, Choice[]>
  /** The entries that a credential may name, where the list was read and has more than one, whatever came of it. */
  choices?: EntryChoices
  /** The company that the sign-in leads to, on one passed check of a test that got in. */
  company?: ErpCompany
  /** The environment of the ERP that was asked, on the first check of a test where the ERP has several. */
  environment?: string
  /** How many sign-ins the ERP has refused for this check, when it was more than one. */
  refusals?: number
  /** Milliseconds spent waiting for the ERP; 0 when the ERP was not asked. */
  ms: number
}

/** The check that a cause decides, with the state the check gets and the certainty of the cause. `isOfEveryRow`: the cause concerns all permission rows. */
export type DecidedCheck = Pick<Check, 'id' | 'state'> & Pick<Finding, 'certainty'> & { isOfEveryRow?: true }

/**
 * The proof of a permission row: one key of the connector's own besides the row, such as the object of which one record is read.
 */
export type Probe = { row: string; [kind: string]: string | true }

/** The algorithms by which assertions are signed (RFC 7518, 3.1). */
export type SigningAlgorithm = 'RS256' | 'PS256' | 'ES256'

/**
 * What Handrail makes of a field that nobody enters: a private key, or what the ERP gets of the key in another field: a self-signed
 * certificate that ends after some days, or the public key.
 */
export type Made =
  | { keyPair: SigningAlgorithm }
  | { certificateOf: string; days: number }
  | { publicKeyOf: string; as: 'pem' | 'jwk' }

export type CredentialField = {
  name: string
  isSecret: boolean
  isRequired: boolean
  /** Is set where Handrail makes the value, and no form asks for it. */
  made?: Made
  /** Returns whether a text has the shape of this credential. It is absent when a test is to say what another shape means. */
  fits?(text: string): boolean
}

export type TestRequest<Settings> = {
  /** Trimmed values by field name. An optional field that the customer left empty is absent. */
  credentials: Record<string, string>
  /** The vendor's constants from the guide, such as a sender ID, and the customer's own values that the guide asks for. */
  vendor: Record<string, string>
  /** The environment of the ERP that is meant, where it has several. The first of them when nobody has said. */
  environment?: string
  probes: Probe[]
  settings: Settings
  /** How many sign-ins the ERP may refuse in this test, at least one. Without it there is no limit. */
  refusalsLeft?: number
  signal: AbortSignal
  /** Renews the tokens of a consent and keeps the new ones. Without it a test renews them and nobody keeps them. */
  renew?(): Promise<TokensReply>
}

/**
 * The tokens that an ERP issues after a consent. `tokensEndAt` is the time at which the access token ends, in milliseconds since 1970. It is
 * absent when the ERP does not state one.
 */
export type Tokens = { accessToken: string; refreshToken?: string; tokensEndAt?: string }

/**
 * The outcome of a request for tokens, and the milliseconds that it took. `refused` is a cause of the consent or of the network. `raw` is the
 * part of the answer that support sees; it holds no tokens.
 */
export type TokensReply = { ms: number } & (
  | { tokens: Tokens; refused?: undefined }
  | { refused: string; raw?: RawAnswer; tokens?: undefined }
)

/** A request for the ERP's page of consent. The state and the challenge bind the answer to the browser that was sent there. */
export type ConsentRequest = {
  redirectUri: string
  state: string
  /** RFC 7636: the hash of what only we know. */
  codeChallenge: string
  /** The reader's language, as in BCP 47. */
  language: string
}

/** The answer of the ERP's page of consent, with the values that were kept to check it. */
export type ConsentAnswer = {
  parameters: URLSearchParams
  state: string
  verifier: string
  redirectUri: string
}

export type ConsentContext<Settings> = Omit<TestRequest<Settings>, 'probes' | 'renew'> & {
  /** The most that the ERP may take for one answer, in milliseconds, where that is less than the connector's own limit. */
  timeLimitMs?: number
}

/** The consent of a customer at an ERP whose connector asks for one (OAuth 2.0, authorization code with PKCE). */
export type Consent<Settings> = {
  /** Returns the address of the ERP's page, or undefined when a setting or a value that it needs is missing. */
  urlOf(context: ConsentContext<Settings>, request: ConsentRequest): URL | undefined
  /** Exchanges the answer of the ERP's page for tokens. Rejects only when the signal is aborted. */
  redeem(context: ConsentContext<Settings>, answer: ConsentAnswer): Promise<TokensReply>
  /** Returns whether tokens are to be renewed before they are used, because they end soon or nobody knows when. */
  mustRenew(tokens: Partial<Tokens>): boolean
  /** Renews the tokens among the credentials, whenever they end. Rejects only when the signal is aborted. */
  renew(context: ConsentContext<Settings>): Promise<TokensReply>
}

export interface Connector<Settings = unknown> {
  id: string
  /** The schema of the environment variables that this connector reads. They are parsed once at start. */
  settings: z.ZodType<Settings>
  /**
   * Returns the variables that are missing in the environment for this vendor, with the missing entry of a list in brackets. A
   * test without them finds that the vendor's side is not set up.
   */
  missingSettings(vendor: Record<string, string>, settings: Settings): string[]
  credentialFields: readonly CredentialField[]
  /** The names of the customer's own values that its requests need. The guide asks for them, or takes them from the tenant's metadata. */
  customerValues?: readonly string[]
  /** The ERP's environments, where it has several. The guide asks which one is meant. */
  environments?: readonly string[]
  /** The consent of the customer at the ERP. It is absent when the ERP needs none. */
  consent?: Consent<Settings>
  /** The ids of the checks before the permission rows, in the order in which they are made. */
  checks: readonly string[]
  causes: readonly string[]
  /** Returns the check that a cause decides, by the first rule that names the cause. Absent or undefined where no rule does. */
  checkOf?(cause: string): DecidedCheck | undefined
  /** The kinds of proof that a permission row of a playbook may have. */
  probeKinds: readonly string[]
  /** The names of the lists that its checks find. A test that passes finds each of them. */
  offers: readonly string[]
  /**
   * Yields every check that applies once, in order: `checks`, then one `permission` per probe. Checks that were not
   * reached are among them. Never throws for what the network or the ERP does; rejects only when `signal` is aborted.
   */
  test(request: TestRequest<Settings>): AsyncIterable<Check>
}

/** Returns a finding that the ERP's documented or published answer says. */
export function certain(cause: string): Finding {
  return { cause, certainty: 'certain' }
}
