import type { CheckState, Finding } from '@/connectors/connector'
import type { HttpAnswer } from '@/connectors/http'

/** An answer of the ERP that stands beside a connector's file, and what a test must find in it. */
export type Example = {
  name: string
  /** The request that the first answer is for. */
  request: string
  /** The address or the row of facts from which it is, or *assumed*. */
  source: string
  /** The check, its state and the findings that a test must end with. It is absent where the answer is a good one. */
  finds?: { state: CheckState; check: string; findings: Finding[] }
  /** The permission row that it is about: the kind of proof, and its value. */
  probe?: Record<string, string | true>
  /** The optional credentials that are given, by name. */
  given: Record<string, string>
  /** The answers by request. A request that is asked again gets the next one, and the last one from then on. */
  answers: ReadonlyMap<string, readonly HttpAnswer[]>
}

/** A fault in the text of an example, with its line. */
export type ExampleMistake = { line: number; message: string; remedy: string }

const keys = ['request', 'source', 'finds', 'row', 'given']

/**
 * Reads an example: lines `# key: value`, then an HTTP answer as it comes over the wire. Further answers follow after a line `###`,
 * each with its request. `{scenario}` in a body is the name of the example.
 */
export function parseExample(name: string, text: string): Example | ExampleMistake {
  const lines = text.split(/\r?\n/)
  const ends = [...lines.flatMap((line, index) => (line.startsWith('###') ? [index] : [])), lines.length]
  const blocks = ends.map((end, index) => readBlock(name, lines, (ends[index - 1] ?? -1) + 1, end))
  const wrong = blocks.find((block) => 'line' in block)
  if (wrong) return wrong
  const whole = blocks as Block[]
  const said = whole[0]?.said ?? new Map<string, string>()
  const missing = keys.slice(0, 3).find((key) => !said.get(key))
  if (missing) return mistake(1, `The line "# ${missing}: …" is missing.`, 'Add it.')
  const finds = readFinds(said.get('finds') ?? '')
  if (finds === 'unreadable')
    return mistake(
      lines.findIndex((line) => /^#\s*finds:/.test(line)) + 1,
      '"# finds:" cannot be read.',
      'Write passed, or such as: failed signIn: certain signInRefused.',
    )
  const row = said.get('row')
  return {
    name,
    request: said.get('request') ?? '',
    source: said.get('source') ?? '',
    ...(finds && { finds }),
    ...(row && { probe: readProbe(row) }),
    given: Object.fromEntries(
      (said.get('given') ?? '')
        .split(/ (?=\w+=)/)
        .filter(Boolean)
        .map(readPair),
    ),
    answers: answersOf(whole),
  }
}

type Block = { said: Map<string, string>; answer: HttpAnswer }

function readBlock(name: string, all: readonly string[], from: number, to: number): Block | ExampleMistake {
  const lines = all.slice(from, to)
  const start = lines.findIndex((line) => /^HTTP\/\d/.test(line))
  if (start < 0) return mistake(from + 1, 'There is no HTTP answer.', 'Add one, such as HTTP/1.1 200 OK.')
  const said = readHead(lines.slice(0, start), from)
  if (!(said instanceof Map)) return said
  if (!said.get('request')) return mistake(from + 1, 'The line "# request: …" is missing.', 'Add it.')
  const status = Number(/^HTTP\/\d(?:\.\d)? (\d{3})\b/.exec(lines[start] ?? '')?.[1])
  if (!status)
    return mistake(from + start + 1, 'The HTTP answer has no status.', 'Write one, such as HTTP/1.1 200 OK.')
  return { said, answer: readHttp(name, status, lines.slice(start + 1)) }
}

function answersOf(blocks: readonly Block[]): Map<string, HttpAnswer[]> {
  const answers = new Map<string, HttpAnswer[]>()
  for (const { said, answer } of blocks) {
    const request = said.get('request') ?? ''
    answers.set(request, [...(answers.get(request) ?? []), answer])
  }
  return answers
}

/** Returns what the lines before the answer say, by key. */
function readHead(lines: readonly string[], from: number): Map<string, string> | ExampleMistake {
  const said = new Map<string, string>()
  for (const [index, line] of lines.entries()) {
    const [, key = '', value = ''] = /^#\s*(\w+):\s*(.*?)\s*$/.exec(line) ?? []
    if (keys.includes(key)) said.set(key, value)
    else if (line.trim())
      return mistake(from + index + 1, 'This line is not known.', `Known: # ${keys.join(', # ')}.`)
  }
  return said
}

function mistake(line: number, message: string, remedy: string): ExampleMistake {
  return { line, message, remedy }
}

function readFinds(text: string): Example['finds'] | 'unreadable' {
  if (text === 'passed') return undefined
  const [, state, check = '', causes = ''] = /^(failed|unknown) (\w+): (.+)$/.exec(text) ?? []
  const findings = causes.split(',').map((each) => /^\s*(certain|likely|possible) (\w+)\s*$/.exec(each))
  if (!state || findings.some((finding) => !finding)) return 'unreadable'
  return {
    state: state as CheckState,
    check,
    findings: findings.map((finding) => ({
      certainty: finding?.[1] as Finding['certainty'],
      cause: finding?.[2] ?? '',
    })),
  }
}

function readProbe(text: string): Record<string, string | true> {
  const [kind = '', ...value] = text.split(' ')
  return { [kind]: value.join(' ') || true }
}

function readPair(text: string): [string, string] {
  const [name = '', ...value] = text.split('=')
  return [name, value.join('=')]
}

function readHttp(name: string, status: number, lines: readonly string[]): HttpAnswer {
  const blank = lines.indexOf('')
  const headers = blank < 0 ? lines : lines.slice(0, blank)
  const header = (wanted: string) =>
    headers
      .find((line) => line.toLowerCase().startsWith(`${wanted}:`))
      ?.slice(wanted.length + 1)
      .trim()
  const retryAfter = Number(header('retry-after'))
  return {
    status,
    contentType: header('content-type') ?? '',
    body: (blank < 0 ? '' : lines.slice(blank + 1).join('\n')).replaceAll('{scenario}', name),
    ...(retryAfter > 0 && { retryAfterSeconds: retryAfter }),
  }
}
