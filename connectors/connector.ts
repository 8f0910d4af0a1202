import type { z } from 'zod'

/** passed: proved. failed: disproved. unknown: asked, but the answer decides nothing. notReached: an earlier check stopped the test. */
export type CheckState = 'passed' | 'failed' | 'unknown' | 'notReached'

/**
 * certain: the ERP's documented or published answer says so. likely: published answers point here. possible: the public
 * record is silent. docs/protocols/README.md has the same words for the facts that findings rest on.
 */
export type Certainty = 'certain' | 'likely' | 'possible'

/** Why a check failed. Codes are one closed camelCase union per connector; the playbook says which task repairs each. */
export type Finding = { cause: string; certainty: Certainty }

/** What the ERP answered, for support alone. Never holds a credential. */
export type RawAnswer = {
  level: 'network' | 'http' | 'control' | 'authentication' | 'result'
  httpStatus?: number
  code?: string
  text?: string
  supportId?: string
}

/**
 * One company, document type or the like that the ERP lists, for the customer to choose from. What each part holds
 * in one ERP, and the source of that, stands with its connector.
 */
export type Choice = {
  /**
   * The ERP's own, unique in its list and the same whoever signs in. Its connector takes ids of the documented shape only.
   */
  id: string
  name: string
  /** By which the ERP's users know it, where it has one. */
  number?: string
  /** false: listed, but not to be used, such as a disabled company. */
  isAvailable: boolean
  /** What the ERP takes when nobody chooses; absent where it names no default. */
  isDefault?: boolean
  /** More of the answer, by the connector's own names: kept for the vendor's import, not for people. */
  details?: Record<string, string>
}

/** The company or client to which a sign-in has led, as the ERP itself says. */
export type ErpCompany = {
  /** The same whoever signs in, and however it was typed. */
  id: string
  name: string
  /** The part of the company to which it has led, such as an entity. */
  part?: string
}

export type Check = {
  /** One of the connector's `checks`, or `permission` for a row of the guide. */
  id: string
  /** The permission row's id, on `permission` checks only. */
  row?: string
  state: CheckState
  /** Likeliest first; empty unless the check failed or is unknown. */
  findings: Finding[]
  raw?: RawAnswer
  /** What the check's answer offers, by the names in the connector's `offers`; on passed checks only. */
  found?: Record<string, Choice[]>
  /** On one passed check of a test that got in. */
  company?: ErpCompany
  /** Milliseconds spent waiting for the ERP; 0 when it was not asked. */
  ms: number
}

/** How one permission row is proved: by reading one record of an object, or of any user-defined dimension. */
export type Probe = { row: string } & ({ object: string } | { userDefinedDimensions: true })

export type CredentialField = { name: string; isSecret: boolean; isRequired: boolean }

export type TestRequest<Settings> = {
  /** By field name, already trimmed; an optional field left empty is absent. */
  credentials: Record<string, string>
  /** The vendor's constants from its guide, such as a sender ID. */
  vendor: Record<string, string>
  probes: Probe[]
  settings: Settings
  signal: AbortSignal
}

export interface Connector<Settings = unknown> {
  id: string
  /** Environment variables this connector reads, by their names; parsed once at start. */
  settings: z.ZodType<Settings>
  credentialFields: readonly CredentialField[]
  /** Ids of the checks before the permission rows, in the order they are made. */
  checks: readonly string[]
  causes: readonly string[]
  /** Names of the lists its checks may have `found`; a test that passes has found each of them. */
  offers: readonly string[]
  /**
   * Yields every check that applies once, in order: `checks`, then one `permission` per probe, those not reached included.
   * Never throws for anything the network or the ERP does; rejects only when `signal` is aborted.
   */
  test(request: TestRequest<Settings>): AsyncIterable<Check>
}

/** A finding of one connector: its cause is one of that connector's codes. */
export type FindingOf<Cause extends string> = Finding & { cause: Cause }

export function certain<Cause extends string>(cause: Cause): FindingOf<Cause> {
  return finding(cause, 'certain')
}

export function likely<Cause extends string>(cause: Cause): FindingOf<Cause> {
  return finding(cause, 'likely')
}

export function possible<Cause extends string>(...named: Cause[]): FindingOf<Cause>[] {
  return named.map((cause) => finding(cause, 'possible'))
}

function finding<Cause extends string>(cause: Cause, certainty: Certainty): FindingOf<Cause> {
  return { cause, certainty }
}
