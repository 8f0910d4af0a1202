import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { explainIssue } from '@/lib/guide/explain/explain-issue'
import type { Fault, Position } from '@/lib/guide/explain/fault'

export type Path = readonly PropertyKey[]

/** A file's data, and where in the file each part of it stands. */
export type Source<Data> = {
  file: string
  data: Data
  /** The place of a key or a value; of what is nearest to it where the path leads nowhere. */
  at(path: Path, part?: 'key' | 'value'): Position
}

export type Parsed<Data> = { source?: Source<Data>; faults: Fault[] }

type YamlDocument = ReturnType<typeof parseDocument>

/** Reads YAML (and so JSON) strictly. Never throws, whatever the text holds. */
export function parseSource<Data>(file: string, text: string, schema: z.ZodType<Data>): Parsed<Data> {
  const lines = new LineCounter()
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true })
    const syntax = [...syntaxFaults(file, document, lines), ...aliasFaults(file, document, lines)]
    if (syntax.length > 0) return { faults: syntax }
    return checkShape(file, document, lines, schema)
  } catch (error) {
    const message = `The file cannot be read: ${error instanceof Error ? error.message : 'unknown trouble'}.`
    return { faults: [{ file, line: 1, column: 1, message, remedy: 'Is it nested too deeply?' }] }
  }
}

function syntaxFaults(file: string, document: YamlDocument, lines: LineCounter): Fault[] {
  return [...document.errors, ...document.warnings].map((error) => ({
    file,
    ...place(lines, error.pos[0]),
    message: `${error.message.split('\n')[0]}.`,
    remedy:
      error.code === 'DUPLICATE_KEY' ? 'Remove one of the two.' : 'Mend the syntax; the rest was not read.',
  }))
}

/** An alias hides what a row says from its reader, and a few of them can grow without end. */
function aliasFaults(file: string, document: YamlDocument, lines: LineCounter): Fault[] {
  const faults: Fault[] = []
  const refuse = (node: Node) => {
    const message = 'Anchors and aliases are not allowed here.'
    faults.push({ file, ...place(lines, node.range?.[0]), message, remedy: 'Write the value out.' })
  }
  visit(document, {
    Alias: (_, node) => refuse(node),
    Value: (_, node) => (node.anchor ? refuse(node) : undefined),
  })
  return faults
}

function checkShape<Data>(
  file: string,
  document: YamlDocument,
  lines: LineCounter,
  schema: z.ZodType<Data>,
): Parsed<Data> {
  const at: Source<Data>['at'] = (path, part = 'value') =>
    place(lines, offsetOf(document.contents, path, part))
  const input: unknown = document.toJS()
  const result = schema.safeParse(input)
  if (result.success) return { source: { file, data: result.data, at }, faults: [] }
  const faults = result.error.issues.flatMap((issue) =>
    explainIssue(issue, schema, input).map(({ path, part, ...rest }) => ({
      file,
      ...at(path, part),
      ...rest,
    })),
  )
  return { faults }
}

function offsetOf(node: unknown, path: Path, part: 'key' | 'value'): number | undefined {
  const [step, ...rest] = path
  const own = (node as Node | null)?.range?.[0]
  if (step === undefined) return own
  if (isSeq(node)) return offsetOf(node.items[Number(step)], rest, part) ?? own
  if (!isMap(node)) return own
  const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(step))
  if (!pair) return own
  const { key, value } = pair as Pair<Node, Node | null>
  if (rest.length === 0 && part === 'key') return key.range?.[0]
  return offsetOf(value, rest, part) ?? key.range?.[0]
}

function place(lines: LineCounter, offset = 0): Position {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}

/** A fault at a place of a file. */
export function faultAt(
  source: Source<unknown>,
  path: Path,
  message: string,
  remedy: string,
  part: 'key' | 'value' = 'value',
): Fault {
  return { file: source.file, ...source.at(path, part), message, remedy }
}
