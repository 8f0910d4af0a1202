import type { IncomingMessage } from 'node:http'
import { readBody, type Sent, type StandIn } from '@/sandbox/stand-in'
import type { Example, ExampleErp } from './read-examples'
import { pathOf } from './settings'

/**
 * Returns a stand-in that answers with the examples of an ERP. The name of an example in a call, such as a key that the customer
 * has typed, is the scenario: its answer is given to its request, and the good answer to every other one. `{scenario}` in an answer
 * carries the name on, for instance in the session. Calls that the file does not have are noted in `violations`.
 */
export function exampleErp(erp: ExampleErp, violations: string[]): Pick<StandIn, 'owns' | 'answer'> {
  const routes = Object.entries(erp.requests)
    .map(([request, { method, url, body, form, grant }]) => ({
      request,
      method: method ?? ([body, form, grant].every((part) => part === undefined) ? 'GET' : 'POST'),
      ...patternOf(url, erp.settings),
    }))
    // The address with the most letters of its own comes first, because a name may stand for anything.
    .sort((a, b) => b.letters - a.letters)
  const routeOf = (path: string, method?: string) =>
    routes.find((route) => route.pattern.test(path) && (method === undefined || route.method === method))
  return {
    owns: (path) => routeOf(path) !== undefined,
    async answer(call, path) {
      const route = routeOf(path, call.method)
      if (!route) {
        violations.push(`a call of ${call.method} ${path} at ${erp.connector}`)
        return { status: 405, contentType: 'text/plain', body: '' }
      }
      const text = textOf(call, (await readBody(call)) ?? '')
      return reply(erp, route.request, scenarioOf(erp, text), text)
    },
  }
}

/** Returns the pattern of the paths that a request is sent to, and how many letters of it are its own. */
function patternOf(url: string, settings: ExampleErp['settings']): { pattern: RegExp; letters: number } {
  const first = settings[/^\{(\w+)\}/.exec(url)?.[1] ?? '']?.default
  const path = `${pathOf(first)}${url.replace(/^(?:\{\w+\}|https:\/\/[^/]*)/, '')}`.replace(/\?.*$/, '')
  const parts = path.split(/\{\w+\}/)
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^?]+?')
  return { pattern: new RegExp(`^${pattern || '/'}$`), letters: parts.join('').length }
}

/** Returns everything that a call says, as the one who wrote it meant it. */
function textOf(call: IncomingMessage, body: string): string {
  const headers = Object.values(call.headers).flat().join('\n')
  const basic = /^Basic (\S+)$/m.exec(headers)?.[1]
  const credentials = basic ? Buffer.from(basic, 'base64').toString() : ''
  return [call.url ?? '', headers, credentials, body].join('\n')
}

/** Returns the longest name of an example that a call holds. */
function scenarioOf({ examples }: ExampleErp, text: string): string | undefined {
  return examples
    .map(({ name }) => name)
    .filter((name) => text.includes(name))
    .sort((a, b) => b.length - a.length)[0]
}

function reply(erp: ExampleErp, request: string, scenario: string | undefined, text: string): Sent {
  const all = erp.examples.filter((example) => example.request === request)
  const own = all.find((example) => example.name === scenario && isOfRow(erp, example, text))
  const good = all.filter(({ isGood }) => isGood)
  const example = own ?? good.find(({ isGiven }) => !isGiven) ?? good[0]
  if (!example)
    return { status: 404, contentType: 'text/plain', body: `There is no good answer to ${request}.` }
  const { status, contentType, body } = example
  return { status, contentType, body: body.replaceAll('{scenario}', scenario ?? 'good-answers') }
}

/** Returns whether a call is about the permission row of an example, by what the row puts into its address or body. */
function isOfRow({ probes }: ExampleErp, { row }: Example, text: string): boolean {
  if (!row) return true
  const [kind, value] = row
  const lookups = Object.values(probes?.kinds[kind]?.lookups ?? {})
  return lookups.length === 0 || lookups.some(({ values }) => text.includes(values[value] ?? value))
}
