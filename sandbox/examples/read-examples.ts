import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

/** What the sandbox needs of a connector's file. It reads the file by itself, and shares no code with the product. */
const fileSchema = z.object({
  connector: z.string(),
  environments: z.array(z.string()).optional(),
  settings: z.record(
    z.string(),
    z.object({
      kind: z.string(),
      variable: z.string(),
      of: z.string().optional(),
      default: z.string().optional(),
    }),
  ),
  requests: z.record(
    z.string(),
    z.object({
      method: z.string().optional(),
      url: z.string(),
      body: z.unknown().optional(),
      form: z.unknown().optional(),
      grant: z.unknown().optional(),
    }),
  ),
  probes: z
    .object({
      kinds: z.record(
        z.string(),
        z.object({
          lookups: z.record(z.string(), z.object({ values: z.record(z.string(), z.string()) })).optional(),
        }),
      ),
    })
    .optional(),
})

/** What it needs of a vendor's guide. */
const vendorSchema = z.object({ values: z.record(z.string(), z.unknown()).optional() })

export type ExampleErp = z.output<typeof fileSchema> & {
  examples: Example[]
  /** What the vendors of the ERP say for a key of their values, such as the names of their applications. */
  vendorTexts(key: string): string[]
}

/** An answer that stands beside a connector's file. */
export type Example = {
  name: string
  request: string
  isGood: boolean
  /** Whether it is the answer to whoever has given an optional credential. */
  isGiven: boolean
  /** The kind and the value of the permission row that it is about. */
  row?: [kind: string, value: string]
  status: number
  contentType: string
  body: string
}

/** The ERPs that have a stand-in of their own, which knows their protocol. */
const ownStandIns = ['sage-intacct', 'twentyfour-seven-office']

/**
 * Returns the ERPs that are known by examples alone, in the product and in CONTENT_DIR. One whose file cannot be read is as it was
 * `before`, or left out.
 */
export function readExampleErps(
  folders = contentFolders(),
  before: readonly ExampleErp[] = [],
): ExampleErp[] {
  return folders.flatMap((folder) => {
    const guides = join(folder, 'guides')
    if (!existsSync(guides)) return []
    return readdirSync(guides)
      .filter((erp) => !ownStandIns.includes(erp) && existsSync(join(guides, erp, 'answers')))
      .flatMap((erp) => readErp(join(guides, erp)) ?? before.filter(({ connector }) => connector === erp))
  })
}

/** Returns the folders whose `guides` hold ERPs: the product's and CONTENT_DIR. */
export function contentFolders(): string[] {
  const outside = process.env.CONTENT_DIR
  return [...new Set([process.cwd(), ...(outside ? [resolve(outside)] : [])])]
}

function readErp(folder: string): ExampleErp | undefined {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  if (!existsSync(join(folder, 'connector.yaml'))) return undefined
  const { success, data } = fileSchema.safeParse(parseWhole(read('connector.yaml')))
  // The product says what is wrong with the file.
  if (!success) return undefined
  const answers = readdirSync(join(folder, 'answers'), { recursive: true, encoding: 'utf8' })
  return {
    ...data,
    examples: answers
      .filter((path) => path.endsWith('.http'))
      .flatMap((path) => readExamples(basename(path, '.http'), read(join('answers', path)))),
    vendorTexts: (key) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.yaml') && !['connector.yaml', 'playbook.yaml'].includes(name))
        .flatMap((name) => {
          const text = vendorSchema.safeParse(parseWhole(read(name))).data?.values?.[key]
          return typeof text === 'string' ? [text] : []
        }),
  }
}

/** Returns what a file says, or undefined while it is none of YAML, for instance because somebody is writing it. */
function parseWhole(text: string): unknown {
  try {
    return parse(text)
  } catch {
    return undefined
  }
}

/** Returns the answers in a file, each with its request. They are separated by lines that begin with ###. */
function readExamples(name: string, text: string): Example[] {
  return text.split(/^###.*\n/m).flatMap((block): Example[] => {
    const [head = '', rest = ''] = block.split(/^(?=HTTP\/\d)/m)
    const said = (key: string) => new RegExp(`^# ${key}: (.*)$`, 'm').exec(head)?.[1]?.trim()
    const [top = '', ...body] = rest.split(/\r?\n\r?\n/)
    const request = said('request')
    if (!request || !top) return []
    const [kind = '', ...value] = said('row')?.split(' ') ?? []
    return [
      {
        name,
        request,
        isGood: said('finds') === 'passed',
        isGiven: said('given') !== undefined,
        ...(kind && { row: [kind, value.join(' ')] as [string, string] }),
        status: Number(/^HTTP\/\S+ (\d{3})/.exec(top)?.[1] ?? 500),
        contentType: /^content-type: (.*)$/im.exec(top)?.[1] ?? 'text/plain',
        body: body.join('\n\n'),
      },
    ]
  })
}
