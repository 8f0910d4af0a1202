import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { explainIssue } from '@/lib/guide/explain/explain-issue'
import { type Fault, faultOfFile, type Position } from '@/lib/guide/explain/fault'

export type Path = readonly PropertyKey[]

/** A file's data, and the position of each part in the file. */
export type Source<Data> = {
  file: string
  data: Data
  /**
   * Returns the position of a key or a value, or of the nearest one around it when the path does not exist. It names the file when
   * the data was put together from several.
   */
  at(path: Path, part?: 'key' | 'value'): Position & { file?: string }
}

export type Parsed<Data> = { source?: Source<Data>; faults: Fault[] }

/** Returns a fault at a path of a file. */
export function faultAt(
  source: Source<unknown>,
  path: Path,
  message: string,
  remedy: string,
  part: 'key' | 'value' = 'value',
): Fault {
  return { file: source.file, ...source.at(path, part), message, remedy }
}

type YamlDocument = ReturnType<typeof parseDocument>

/** Reads YAML, and so JSON, strictly. Never throws for any text. */
export function parseSource<Data>(file: string, text: string, schema: z.ZodType<Data>): Parsed<Data> {
  const lines = new LineCounter()
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true })
    const syntax = [...syntaxFaults(file, document, lines), ...aliasFaults(file, document, lines)]
    if (syntax.length > 0) return { faults: syntax }
    return checkShape(file, document, lines, schema)
  } catch (error) {
    const message = `The file cannot be read: ${error instanceof Error ? error.message : 'unknown trouble'}.`
    return { faults: [faultOfFile(file, message, 'Is it nested too deeply?')] }
  }
}

function syntaxFaults(file: string, document: YamlDocument, lines: LineCounter): Fault[] {
  return [...document.errors, ...document.warnings].map((error) => ({
    file,
    ...positionOf(lines, error.pos[0]),
    message: `${error.message.split('\n')[0]}.`,
    remedy:
      error.code === 'DUPLICATE_KEY' ? 'Remove one of the two.' : 'Fix the syntax; the rest was not read.',
  }))
}

/** Reports anchors and aliases. They hide what a row says, and a few of them can make a file grow without end. */
function aliasFaults(file: string, document: YamlDocument, lines: LineCounter): Fault[] {
  const faults: Fault[] = []
  const report = (node: Node) => {
    const message = 'Anchors and aliases are not allowed here.'
    faults.push({ file, ...positionOf(lines, node.range?.[0]), message, remedy: 'Write the value out.' })
  }
  visit(document, {
    Alias: (_, node) => report(node),
    Value: (_, node) => (node.anchor ? report(node) : undefined),
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
    positionOf(lines, offsetOf(document.contents, path, part))
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

function positionOf(lines: LineCounter, offset = 0): Position {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}
