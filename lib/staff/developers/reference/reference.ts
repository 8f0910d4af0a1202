import { describeApi } from '@/lib/api/openapi'
import type { Operation, OperationId } from '@/lib/api/operation'
import type { ProblemCode } from '@/lib/api/problem'

/** One field of an object, or one parameter. Its name says what it is about, in the words of the API. */
export type ReferenceField = {
  name: string
  isRequired: boolean
  isNullable: boolean
  isList: boolean
  /** The type in JSON: string, integer, number, boolean, object; for a text of a certain form `string (uuid)`. */
  type: string
  /** The values that are possible, where they are few. */
  options: string[]
  /** The id of the object that it is, whose fields stand in a section of their own. */
  object?: string
  /** The fields of an object that stands nowhere else. */
  fields: ReferenceField[]
}

export type ReferenceOperation = {
  id: OperationId
  group: Operation['group']
  method: string
  path: string
  scope: Operation['scope']
  parameters: ReferenceField[]
  body: ReferenceField[]
  status: string
  answer?: ReferenceField
  /** The problems by status. */
  problems: { status: string; codes: ProblemCode[] }[]
}

export type Reference = {
  operations: ReferenceOperation[]
  objects: { id: string; fields: ReferenceField[] }[]
}

type Schema = {
  $ref?: string
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
}

type Parameter = { in: string; name: string; required?: boolean; schema: Schema }

type Content = { content?: Record<string, { schema: Schema }>; $ref?: string }

type Described = {
  parameters?: Parameter[]
  requestBody?: Content
  responses: Record<string, Content>
}

type Document = {
  paths: Record<string, Record<string, Described>>
  components: { schemas: Record<string, Schema>; responses: Record<string, Content> }
}

/** Returns the OpenAPI document as the reference page shows it: operations and objects with their fields. */
export function toReference(operations: readonly Operation[]): Reference {
  const document = JSON.parse(JSON.stringify(describeApi(operations, ''))) as Document
  const { schemas, responses } = document.components
  return {
    operations: operations.map((operation) => {
      const { id, group, method, path, scope } = operation
      const described = document.paths[path]?.[method.toLowerCase()] ?? { responses: {} }
      const known = Object.entries(described.responses).map(([status, response]): [string, Content] => [
        status,
        response.$ref ? (responses[nameOf(response.$ref)] ?? {}) : response,
      ])
      const [status, success] = known.find(([code]) => code.startsWith('2')) ?? ['204', {}]
      const answer = success.content?.['application/json']?.schema
      return {
        id,
        group,
        method,
        path,
        scope,
        parameters: (described.parameters ?? []).map(({ name, required = false, schema }) =>
          toField(name, schema, required),
        ),
        body: fieldsOf(described.requestBody?.content?.['application/json']?.schema ?? {}),
        status,
        answer: answer && toField('', answer, true),
        problems: known
          .filter(([code]) => code >= '400')
          .map(([code, { content }]) => ({
            status: code,
            codes: codesOf(content?.['application/problem+json']?.schema),
          })),
      }
    }),
    objects: Object.entries(schemas).map(([id, schema]) => ({ id, fields: fieldsOf(schema) })),
  }
}

function codesOf(schema: Schema | undefined): ProblemCode[] {
  const { enum: options, const: only } = schema?.properties?.code ?? {}
  return (options ?? (only === undefined ? [] : [only])) as ProblemCode[]
}

function fieldsOf({ properties = {}, required = [] }: Schema): ReferenceField[] {
  return Object.entries(properties).map(([name, schema]) => toField(name, schema, required.includes(name)))
}

function toField(name: string, schema: Schema, isRequired: boolean): ReferenceField {
  const choices = schema.anyOf ?? [schema]
  const plain = choices.find(({ type }) => type !== 'null') ?? schema
  const isNullable = choices.length > 1 || (Array.isArray(plain.type) && plain.type.includes('null'))
  const entry = plain.items ?? plain
  const { $ref, format, enum: options = [], properties } = entry
  const [type = 'object'] = [entry.type ?? []].flat()
  return {
    name,
    isRequired,
    isNullable,
    isList: plain.items !== undefined,
    type: format ? `${type} (${format})` : type,
    options: options.filter((option) => option !== null).map(String),
    object: $ref && nameOf($ref),
    fields: properties ? fieldsOf(entry) : [],
  }
}

function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1)
}
