import Ajv2020 from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { apiBase, findOperation } from './find-operation'
import { describeApi } from './openapi'
import { operations } from './operations'

type Response = { content?: Record<string, unknown>; headers?: Record<string, { required?: boolean }> }

type Node = { [name: string]: unknown }

const escapeStep = (step: string) => step.replaceAll('~', '~0').replaceAll('/', '~1')

let checker: { document: Node; ajv: Ajv2020 } | undefined

/** Returns the document as callers get it, and a validator of JSON Schema that knows it as `api`. */
function getChecker() {
  if (checker) return checker
  const document: Node = JSON.parse(JSON.stringify(describeApi(operations, apiBase)))
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats(ajv)
  ajv.addSchema(document, 'api')
  checker = { document, ajv }
  return checker
}

type Answer = { method: string; path: string; status: number; headers: Headers; body: unknown }

/** Throws unless the OpenAPI document says that an operation answers like this. Answers at addresses of no operation are left out. */
export function checkAnswer({ method, path, status, headers, body }: Answer): void {
  const found = findOperation(operations, method, new URL(`http://localhost/api/v1${path}`).pathname)
  if ('allowed' in found || status === 304) return
  const { document, ajv } = getChecker()
  const steps = [
    'paths',
    found.operation.path,
    found.operation.method.toLowerCase(),
    'responses',
    String(status),
  ]
  const [place, response] = resolve(document, steps)
  const about = `${method} ${path} answered ${status}`
  if (!response) throw new Error(`${about}, which the document does not know: ${JSON.stringify(body)}`)
  for (const [name, { required }] of Object.entries(response.headers ?? {}))
    if (required && !headers.has(name)) throw new Error(`${about} without ${name}.`)
  const [type] = (headers.get('content-type') ?? '').split(';')
  if (!response.content && body === undefined) return
  if (!response.content || !type || !(type in response.content)) throw new Error(`${about} in ${type}.`)
  const pointer = [...place, 'content', type, 'schema'].map(escapeStep).join('/')
  const validate = ajv.getSchema(`api#/${pointer}`)
  if (!validate?.(body))
    throw new Error(`${about}: ${ajv.errorsText(validate?.errors)} in ${JSON.stringify(body)}`)
}

/** Returns a response of the document with the path to it, through a reference to a component. */
function resolve(document: Node, steps: string[]): [string[], Response | undefined] {
  const node = steps.reduce<Node | undefined>((parent, step) => parent?.[step] as Node | undefined, document)
  const reference = node?.$ref
  if (typeof reference !== 'string') return [steps, node as Response | undefined]
  return resolve(document, reference.replace('#/', '').split('/'))
}
