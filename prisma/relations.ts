import type { Prisma } from './generated/client'

// Repeats facts of schema.prisma that the generated client does not expose: the keys of relations, the columns that hold lists, and the columns
// that the database names differently. `rowReader` in lib/platform/database/statements/read-rows.ts uses them to read rows without Prisma.

type ModelName = Prisma.ModelName

type PayloadOf<Model extends ModelName> = Prisma.TypeMap['model'][Model]['payload']

type ColumnOf<Model extends ModelName> = keyof PayloadOf<Model>['scalars'] & string

/** The name of a relation's model. Its type is the payload of one row, of a row or null, or of many rows. */
type ModelOf<Relation> = Relation extends readonly (infer One)[]
  ? ModelOf<One>
  : Relation extends { name: infer Name extends ModelName }
    ? Name
    : never

/** A row has this in `own`, and the rows that belong to it have the same in `their`. */
type Joined<Model extends ModelName, Relation> = {
  model: ModelOf<Relation>
  own: ColumnOf<Model>
  their: ColumnOf<ModelOf<Relation>>
} & (Relation extends readonly unknown[] ? { many: true } : { many?: never })

/** The relations of one model by their names. */
type RelationsOf<Model extends ModelName> = {
  [Name in keyof PayloadOf<Model>['objects']]?: Joined<Model, PayloadOf<Model>['objects'][Name]>
}

const ofOnboarding = { own: 'id', their: 'onboardingId' } as const

/** The relations by which rows are read past Prisma. Another one is added when it is first read so. */
export const relations = {
  Onboarding: {
    tenant: { model: 'Tenant', own: 'tenantId', their: 'id' },
    owner: { model: 'Staff', own: 'ownerId', their: 'id' },
    participants: { model: 'Participant', ...ofOnboarding, many: true },
    links: { model: 'AccessLink', ...ofOnboarding, many: true },
    tasks: { model: 'TaskState', ...ofOnboarding, many: true },
    ticks: { model: 'ActionTick', ...ofOnboarding, many: true },
    tests: { model: 'ConnectionTest', ...ofOnboarding, many: true },
    credential: { model: 'Credential', ...ofOnboarding },
    earlierCredential: { model: 'EarlierCredential', ...ofOnboarding },
    events: { model: 'Event', ...ofOnboarding, many: true },
    handovers: { model: 'Handover', ...ofOnboarding, many: true },
    mails: { model: 'Mail', ...ofOnboarding, many: true },
    chosen: { model: 'ChosenOption', ...ofOnboarding, many: true },
    companies: { model: 'ImportedCompany', ...ofOnboarding, many: true },
    notes: { model: 'Note', ...ofOnboarding, many: true },
    release: { model: 'CredentialRelease', ...ofOnboarding },
  },
  Tenant: { onboardings: { model: 'Onboarding', own: 'id', their: 'tenantId', many: true } },
  CustomerSession: {
    link: { model: 'AccessLink', own: 'linkId', their: 'id' },
    participant: { model: 'Participant', own: 'participantId', their: 'id' },
  },
  AccessLink: {
    onboarding: { model: 'Onboarding', own: 'onboardingId', their: 'id' },
    handover: { model: 'Handover', own: 'id', their: 'linkId' },
  },
  Handover: {
    from: { model: 'Participant', own: 'fromParticipantId', their: 'id' },
    to: { model: 'Participant', own: 'toParticipantId', their: 'id' },
    link: { model: 'AccessLink', own: 'linkId', their: 'id' },
    mails: { model: 'Mail', own: 'id', their: 'handoverId', many: true },
  },
  Mail: {
    link: { model: 'AccessLink', own: 'linkId', their: 'id' },
    handover: { model: 'Handover', own: 'handoverId', their: 'id' },
  },
  Note: { staff: { model: 'Staff', own: 'staffId', their: 'id' } },
  CredentialRelease: { vendorKey: { model: 'VendorKey', own: 'vendorKeyId', their: 'id' } },
  StaffSession: { staff: { model: 'Staff', own: 'staffId', their: 'id' } },
} as const satisfies { [Model in ModelName]?: RelationsOf<Model> }

/** The columns of a model that are lists. */
type ListOf<Model extends ModelName> = {
  [Column in ColumnOf<Model>]: PayloadOf<Model>['scalars'][Column] extends readonly unknown[] ? Column : never
}[ColumnOf<Model>]

type Lists = {
  [Model in ModelName as ListOf<Model> extends never ? never : Model]: Record<ListOf<Model>, true>
}

/** All columns that are lists. Where one was never written, the database has null. */
export const lists: Lists = {
  TaskState: { problemCauses: true, problemRows: true, problemChecks: true },
  Credential: { secretNames: true },
  EarlierCredential: { secretNames: true },
  Staff: { groups: true },
  ApiKey: { scopes: true },
  WebhookEndpoint: { eventTypes: true },
}

/** The columns that have another name in the database. PostgreSQL refuses a statement that misses one. */
export const renamed: { [Model in ModelName]?: { [Column in ColumnOf<Model>]?: string } } = {
  Mail: { error: 'fault' },
}
