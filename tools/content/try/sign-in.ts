import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { ConnectorFile } from '@/connectors/language/schema/connector-file'
import { cleanCredential } from '@/lib/connection/credentials/clean-credential'
import { suggest } from '@/lib/guide/explain/fault'
import { PlainFailure, UsageError } from '../../../bin/plain-command'

/** A text that a test needs of whoever tries a connector. */
export type Wanted = { name: string; isSecret: boolean; isOptional: boolean; isMade: boolean }

/**
 * Returns what a test needs: the credentials, the customer's values, the values of a vendor that no guide says, and where the customer
 * consents at the ERP an access token.
 */
export function wantedOf(file: ConnectorFile, vendor: Readonly<Record<string, unknown>>): Wanted[] {
  const plain = (name: string): Wanted => ({ name, isSecret: false, isOptional: false, isMade: false })
  const hasConsent = Object.values(file.authentications ?? {}).some(
    ({ kind }) => kind === 'authorizationCode',
  )
  return [
    ...(file.vendorValues ?? []).filter((name) => vendor[name] === undefined).map(plain),
    ...Object.keys(file.customerValues ?? {}).map(plain),
    ...Object.entries(file.credentials).map(([name, { isSecret = false, isOptional = false, made }]) => ({
      name,
      isSecret,
      isOptional,
      isMade: made !== undefined,
    })),
    ...(hasConsent ? [{ ...plain('accessToken'), isSecret: true }] : []),
  ]
}

/** Reads the texts from a JSON object. No message repeats what stands in it. */
export function readSignIn(json: string, wanted: readonly Wanted[]): Record<string, string> {
  const given = parseObject(json)
  const names = wanted.map(({ name }) => name)
  const unknown = Object.keys(given).find((name) => !names.includes(name))
  if (unknown !== undefined)
    throw new UsageError(`No sign-in detail is called "${unknown}". ${suggest(unknown, names)}`)
  const odd = Object.entries(given).find(([, value]) => typeof value !== 'string')
  if (odd) throw new UsageError(`"${odd[0]}" must be a text in quotation marks.`)
  const texts = Object.entries(given).map(([name, value]) => [name, clean(String(value), name, wanted)])
  const filled = Object.fromEntries(texts.filter(([, text]) => text !== ''))
  const missing = wanted.filter(({ name, isOptional }) => !isOptional && filled[name] === undefined)
  if (missing.length > 0)
    throw new UsageError(`The JSON lacks: ${missing.map(({ name }) => name).join(', ')}.`)
  return filled
}

function parseObject(json: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(json)
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed }
  } catch {
    // The parser's own message repeats a part of the text.
  }
  throw new UsageError('The sign-in details must be a JSON object of texts, such as {"key": "…"}.')
}

/** Cleans a text as the form does. What Handrail makes has several lines, and stays as it is. */
function clean(text: string, name: string, wanted: readonly Wanted[]): string {
  return wanted.some((each) => each.name === name && each.isMade) ? text : cleanCredential(text)
}

/** A terminal: what is typed, and where questions are printed. */
export type Terminal = { input: NodeJS.ReadableStream; output: NodeJS.WritableStream }

/** Asks for the texts one by one. What is secret is not shown while it is typed, and nothing can be fetched back. */
export async function askForSignIn(
  wanted: readonly Wanted[],
  terminal: Terminal,
): Promise<Record<string, string>> {
  const made = wanted.find(({ isMade }) => isMade)
  if (made)
    throw new UsageError(
      `"${made.name}" is made by Handrail and has several lines: give the sign-in details with --file.`,
    )
  const { ask, close } = openTerminal(terminal)
  const given: Record<string, string> = {}
  try {
    for (const { name, isSecret, isOptional } of wanted) {
      const prompt = `${name}${isSecret ? ' (not shown)' : ''}${isOptional ? ' (may stay empty)' : ''}: `
      let text = await ask(prompt, isSecret)
      while (text === '' && !isOptional) text = await ask(prompt, isSecret)
      if (text !== '') given[name] = text
    }
  } finally {
    close()
  }
  return given
}

/** Opens a terminal to ask at. `ask` rejects with a sentence when the terminal is closed, such as by Ctrl-C. */
function openTerminal({ input, output }: Terminal) {
  let isHidden = false
  const shown = new Writable({
    write: (chunk, _encoding, done) => {
      if (!isHidden) output.write(chunk)
      done()
    },
  })
  const lines = createInterface({ input, output: shown, terminal: true, historySize: 0 })
  const closed = new Promise<never>((_, reject) =>
    lines.once('close', () => reject(new PlainFailure('\nStopped. Nothing was sent.'))),
  )
  closed.catch(() => undefined)
  const read = async (prompt: string) => cleanCredential(await Promise.race([lines.question(prompt), closed]))
  const readHidden = async (prompt: string) => {
    output.write(prompt)
    isHidden = true
    const text = await read('')
    // What was pasted behind the first line would stand in the next field.
    lines.write(null, { ctrl: true, name: 'e' })
    lines.write(null, { ctrl: true, name: 'u' })
    isHidden = false
    output.write('\n')
    return text
  }
  return {
    ask: (prompt: string, isSecret: boolean) => (isSecret ? readHidden(prompt) : read(prompt)),
    close: () => lines.close(),
  }
}
