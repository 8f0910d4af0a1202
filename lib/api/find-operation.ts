import type { Operation } from './operation'

export const apiBase = '/api/v1'

export type Found = { operation: Operation; params: Record<string, string> }

/** Returns the operation at a path with its parameters as they stand in it, or the methods that the path takes instead. */
export function findOperation(
  operations: readonly Operation[],
  method: string,
  pathname: string,
): Found | { allowed: string[] } {
  const atPath = operations.flatMap((operation) => {
    const params = matchPath(`${apiBase}${operation.path}`, pathname)
    return params ? [{ operation, params }] : []
  })
  const asked = method === 'HEAD' ? 'GET' : method
  const found = atPath.find(({ operation }) => operation.method === asked)
  return found ?? { allowed: atPath.map(({ operation }) => operation.method) }
}

function matchPath(template: string, pathname: string): Record<string, string> | undefined {
  const steps = pathname.split('/')
  const expected = template.split('/')
  if (steps.length !== expected.length) return undefined
  const params: [string, string][] = []
  for (const [index, step] of expected.entries()) {
    const text = steps[index] ?? ''
    const name = /^\{(\w+)\}$/.exec(step)?.[1]
    if (name) params.push([name, decodeStep(text)])
    else if (step !== text) return undefined
  }
  return Object.fromEntries(params)
}

/** Returns a step of a path decoded, or as it stands when its escapes mean nothing: no id looks like that. */
function decodeStep(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
