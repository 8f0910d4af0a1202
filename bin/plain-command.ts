import { readFileSync } from 'node:fs'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { suggest } from '@/lib/guide/explain/fault'

/** Says in a sentence what is wrong with what a command was asked. It is printed with the way to the usage. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** A failure whose message is written for the person at the screen. */
export class PlainFailure extends Error {
  override name = 'PlainFailure'
}

type Options = NonNullable<ParseArgsConfig['options']>

/** The usage text, options and limits of a command. `usage` begins with the command line, such as `npm run erp:new -- <erp>`. */
export type Takes<Given extends Options = Options> = {
  usage: string
  options?: Given
  /** The most arguments besides the options; none, unless said. */
  most?: number
  /** The exit code of a failure; 1, unless said. */
  failed?: number
}

type Parsed<Given extends Options> = ReturnType<typeof parseArgs<{ options: Given; allowPositionals: true }>>

/** The errors whose messages are sentences for the person at the screen. */
const plain = ['PlainFailure', 'EnvironmentError', 'FaultyFiles']

/**
 * Runs a command that needs no installation. `--help` prints the usage and does nothing else. An unknown option, a wrong value and
 * a failure are each one sentence; the exit code is 2 where the command was asked for what it cannot do, and 1 where it failed.
 */
export async function runPlainCommand<Given extends Options>(
  takes: Takes<Given>,
  work: (parsed: Parsed<Given>) => unknown,
  args: string[] = process.argv.slice(2),
): Promise<void> {
  if (asksForHelp(args)) return console.log(takes.usage)
  try {
    await work(parseOptions(takes, args))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (error instanceof UsageError) {
      console.error(`${error.message}\n${wayToUsage(takes.usage)}`)
      process.exitCode = 2
    } else if (plain.includes(error.name)) {
      console.error(error.message)
      process.exitCode = takes.failed ?? 1
    } else throw error
  }
}

/** Returns whether `--help` is among the arguments before a `--`, behind which they are another program's. */
export function asksForHelp(args: readonly string[]): boolean {
  const own = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  return own.includes('--help') || own.includes('-h')
}

/** Parses arguments. Throws a `UsageError` that names the first which the command does not take. */
export function parseOptions<Given extends Options>(
  takes: Takes<Given>,
  args: string[] = process.argv.slice(2),
): Parsed<Given> {
  try {
    const options = (takes.options ?? {}) as Given
    const parsed = parseArgs({ args, options, allowPositionals: true, strict: true })
    const { most = 0 } = takes
    // An argument too many is not repeated: it may be a password.
    if (parsed.positionals.length > most)
      throw new UsageError(`It takes ${most === 0 ? 'only options' : `at most ${most} besides its options`}.`)
    return parsed as Parsed<Given>
  } catch (error) {
    const { code, message } = error as Error & { code?: string }
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error
    throw new UsageError(`${message.split(/\.(?:\s|$)|\n/)[0]}.`)
  }
}

/** Reads a file that the person has named. Throws a `UsageError` when it is not there, or is none that can be read. */
export function readNamedFile(name: string): string {
  try {
    return readFileSync(name, 'utf8')
  } catch (error) {
    const isAbsent = (error as { code?: string }).code === 'ENOENT'
    throw new UsageError(isAbsent ? `There is no file ${name}.` : `${name} is not a file that can be read.`)
  }
}

/** Reads a whole number from an option. Throws a `UsageError` for anything else. */
export function wholeNumber(option: string, text: string): number {
  if (/^\d{1,15}$/.test(text) && Number(text) > 0) return Number(text)
  throw new UsageError(`--${option} must be a whole number of at least 1, and "${text}" is not.`)
}

/** Reads a word of a closed list from an option. Throws a `UsageError` that names a near one, or all, for anything else. */
export function oneOf<Word extends string>(option: string, text: string, known: readonly Word[]): Word {
  const word = known.find((each) => each === text)
  if (word !== undefined) return word
  if (text === '') throw new UsageError(`Add --${option} with one of: ${known.join(', ')}.`)
  throw new UsageError(`--${option} has no "${text}". ${suggest(text, known)}`)
}

function wayToUsage(usage: string): string {
  const [command = ''] = /^npm (?:run )?[\w:]+/.exec(usage) ?? []
  return `What it takes: ${command} -- --help`
}
