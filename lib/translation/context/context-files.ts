import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Fault } from '@/lib/guide/explain/fault'
import { faultAt, type Parsed, parseSource, type Source } from '@/lib/guide/load/source'

const argumentSchema = z.strictObject({ holds: z.string().min(1), example: z.string().min(1) })
const argumentsSchema = z.record(z.string(), argumentSchema)

const entrySchema = z.strictObject({
  /** What the text is for, as one sentence. */
  for: z.string().min(1),
  /** The kind of place where it stands, by its name in `places.json`. Its width says how long the text may be. */
  place: z.string().min(1).optional(),
  /** Where the place has no width of its own: the longest sensible length in characters, with arguments filled in by their examples. */
  longest: z.int().min(1).optional(),
  /** Where it is seen, if elsewhere than the other keys of the file. */
  seen: z.string().min(1).optional(),
  arguments: argumentsSchema.optional(),
})

const contextFileSchema = z.strictObject({
  seen: z.string().min(1),
  arguments: argumentsSchema.optional(),
  /** By dotted key. `*` stands for one step of a key, and `**` at the end for all that follow. */
  keys: z.record(z.string(), entrySchema),
})

const placesSchema = z.record(
  z.string(),
  z.strictObject({
    where: z.string().min(1),
    /** The width of a line, and the mean width of a letter in the type of the place. */
    pixels: z.number().min(1),
    letter: z.number().min(1),
    lines: z.int().min(1),
  }),
)

export type Argument = z.infer<typeof argumentSchema>
type ContextFile = z.infer<typeof contextFileSchema>

/** The notes for translators, by the name of their file, such as `task` or `erps`. */
export type ContextFiles = {
  files: Map<string, Source<ContextFile>[]>
  /** What arguments and tags hold wherever they occur. A tag is written `<since>`. */
  everywhere: Map<string, Argument>
  /** How many characters fit in a kind of place, by its name. */
  places: Map<string, number>
  faults: Fault[]
}

const sharedFile = 'arguments'
const placesFile = 'places'

/** Reads `messages/context/` of several folders. */
export function readContextFiles(folders: readonly string[]): ContextFiles {
  const found = folders.flatMap((folder) =>
    globSync('*.json', { cwd: join(folder, 'messages/context') })
      .sort()
      .map((name) => ({ folder, file: `messages/context/${name}`, about: basename(name, '.json') })),
  )
  const shared = found
    .filter(({ about }) => about === sharedFile)
    .map(({ folder, file }) => read(folder, file, argumentsSchema))
  const rooms = found
    .filter(({ about }) => about === placesFile)
    .map(({ folder, file }) => read(folder, file, placesSchema))
  const own = found
    .filter(({ about }) => about !== sharedFile && about !== placesFile)
    .map(({ folder, file, about }) => ({ about, ...read(folder, file, contextFileSchema) }))
  const files: ContextFiles['files'] = new Map()
  for (const { about, source } of own) if (source) files.set(about, [...(files.get(about) ?? []), source])
  const places = new Map(
    rooms.flatMap(({ source }) =>
      Object.entries(source?.data ?? {}).map(([name, { pixels, letter, lines }]) => [
        name,
        Math.floor(pixels / letter) * lines,
      ]),
    ) as [string, number][],
  )
  return {
    files,
    places,
    everywhere: new Map(shared.flatMap(({ source }) => Object.entries(source?.data ?? {}))),
    faults: [
      ...[...shared, ...rooms, ...own].flatMap(({ faults }) => faults),
      ...own.flatMap(({ source }) => (source ? withoutLength(source, places) : [])),
    ],
  }
}

/** Finds entries that do not say how long their text may be, or say it twice. */
function withoutLength(source: Source<ContextFile>, places: Map<string, number>): Fault[] {
  return Object.entries(source.data.keys).flatMap(([key, { place, longest }]) => {
    if (place === undefined ? longest !== undefined : longest === undefined && places.has(place)) return []
    const message =
      place !== undefined && !places.has(place)
        ? `There is no kind of place "${place}".`
        : 'This has either a place or a longest length.'
    const known = [...places.keys()].join(', ')
    return [
      faultAt(source, ['keys', key], message, `The places of messages/context/places.json are: ${known}.`),
    ]
  })
}

function read<Data>(folder: string, file: string, schema: z.ZodType<Data>): Parsed<Data> {
  const path = join(folder, file)
  return parseSource(file, existsSync(path) ? readFileSync(path, 'utf8') : '{}', schema)
}

/**
 * Returns the name of the file that describes a namespace. All ERPs share one with what they have in common, and all guides
 * another one.
 */
export function contextFileOf(namespace: string): string {
  return namespace === 'everyErp' ? 'erps' : (namespace.split('/')[0] ?? namespace)
}
