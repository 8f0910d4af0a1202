import { z } from 'zod'

/** Counts in a tree, as they are kept: a number, or counts by name. */
export type Counts = { [name: string]: number | Counts }

const durationsSchema = z.record(z.string(), z.int()).default({})

const countSchema = z.int().default(0)

const figuresSchema = z.object({
  /** The onboardings that were invited, and those of them whose link was opened. */
  invited: countSchema,
  opened: countSchema,
  /** Those that reached the guide's end, by the time from the invitation to it. */
  ended: durationsSchema,
  /** Those that did not, by the day of their invitation (UTC). */
  onTheWay: durationsSchema,
  tasks: z
    .record(
      z.string(),
      z.object({
        reached: countSchema,
        completed: countSchema,
        /**
         * How long the task took, as counts of onboardings by class of duration. Those in which only a test has proved it are left out, except
         * for the connection: one test proves several tasks at once.
         */
        took: durationsSchema,
        /** The onboardings that are at this task now. With `quiet` of them nothing has happened for a week. */
        standing: countSchema,
        quiet: countSchema,
      }),
    )
    .default({}),
  /** For each cause: the failed tests, begun by a person, whose first cause it was, their tenants, and how many of those have connected. */
  causes: z
    .record(z.string(), z.object({ tests: countSchema, tenants: countSchema, connected: countSchema }))
    .default({}),
})

/** The figures of the onboardings of one guide that were invited on some days. Durations are counted by their class. */
export type Figures = z.infer<typeof figuresSchema>

/** Returns the sum of counts. It does not matter in which order, or in which groups, they are added. */
export function sumCounts(all: Counts[]): Counts {
  const sum: Counts = {}
  for (const counts of all) addCounts(sum, counts)
  return sum
}

function addCounts(sum: Counts, counts: Counts): void {
  for (const [name, count] of Object.entries(counts)) {
    if (typeof count === 'number') sum[name] = ((sum[name] as number | undefined) ?? 0) + count
    else {
      sum[name] ??= {}
      addCounts(sum[name] as Counts, count)
    }
  }
}

/** Adds a count at a path, such as `tasks`, a task's id and `reached`. */
export function addAt(counts: Counts, [name = '', ...path]: string[], count: number): void {
  addCounts(counts, { [name]: path.reduceRight<number | Counts>((inner, at) => ({ [at]: inner }), count) })
}

/** Returns counts as figures. What is not there has not happened. */
export function toFigures(counts: Counts): Figures {
  return figuresSchema.parse(counts)
}
