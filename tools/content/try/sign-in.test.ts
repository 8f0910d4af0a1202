import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { smallConnector } from '@/connectors/language/small-connector.fixture'
import { readConnectorFile } from '@/lib/connection/registry'
import { formatFaults } from '@/lib/guide/explain/fault'
import { askForSignIn, readSignIn, wantedOf } from './sign-in'

const { source, faults } = readConnectorFile('guides/small-erp/connector.yaml', smallConnector, 'small-erp')
const file = source?.data ?? expect.fail(formatFaults(faults))
const wanted = wantedOf(file, { application: 'acme' })

describe('sign-in details in a file', () => {
  it('are the fields of the connector, cleaned as the form cleans them; empty ones are left out', () => {
    expect(readSignIn('{"key": " abc\\n", "client": ""}', wanted)).toEqual({ key: 'abc' })
  })

  it.each([
    ['{"key": "hush"', 'must be a JSON object of texts'],
    ['["hush"]', 'must be a JSON object of texts'],
    ['{"client": "hush"}', 'lacks: key.'],
    ['{"key": ""}', 'lacks: key.'],
    ['{"key": 5}', '"key" must be a text'],
    ['{"kez": "hush"}', 'No sign-in detail is called "kez". Did you mean "key"?'],
  ])('that are wrong are refused by a sentence that repeats none of them: %s', (json, sentence) => {
    const refused = () => readSignIn(json, wanted)
    expect(refused).toThrow(sentence)
    expect(refused).not.toThrow('hush')
  })

  it('hold what no guide says: the values of a vendor', () => {
    expect(wantedOf(file, {}).map(({ name }) => name)).toEqual(['application', 'key', 'client'])
    expect(wanted.map(({ name }) => name)).toEqual(['key', 'client'])
  })
})

describe('sign-in details that are typed', () => {
  function terminal() {
    const [input, output] = [new PassThrough(), new PassThrough()]
    const shown: string[] = []
    output.on('data', (chunk: Buffer) => shown.push(chunk.toString()))
    return { input, output, shown: () => shown.join('') }
  }

  it('are asked for one by one, and no secret is shown or can be fetched back', async () => {
    const { input, output, shown } = terminal()
    const asked = askForSignIn(wanted, { input, output })
    input.write('hush-hush\r')
    await expect.poll(shown).toContain('client (may stay empty): ')
    input.write('\u001b[A')
    input.write('Fjell\r')
    expect(await asked).toEqual({ key: 'hush-hush', client: 'Fjell' })
    expect(shown()).toContain('key (not shown): ')
    expect(shown()).toContain('Fjell')
    expect(shown()).not.toContain('hush')
  })

  it('show nothing of what was pasted behind the first line of a secret', async () => {
    const { input, output, shown } = terminal()
    const asked = askForSignIn(wanted, { input, output })
    input.write('first-line\rhush-hush')
    await expect.poll(shown).toContain('client (may stay empty): ')
    input.write('Fjell\r')
    expect(await asked).toEqual({ key: 'first-line', client: 'Fjell' })
    expect(shown()).not.toContain('hush')
  })

  it('are asked for again where nothing was typed, unless they may stay empty', async () => {
    const { input, output, shown } = terminal()
    const asked = askForSignIn(wanted, { input, output })
    input.write('\r')
    await expect.poll(() => shown().split('key (not shown)').length).toBe(3)
    input.write('abc\r')
    await expect.poll(shown).toContain('client')
    input.write('\r')
    expect(await asked).toEqual({ key: 'abc' })
  })

  it('are given up with Ctrl-C', async () => {
    const { input, output } = terminal()
    const asked = askForSignIn(wanted, { input, output })
    input.write('\u0003')
    await expect(asked).rejects.toThrow('Nothing was sent.')
  })
})
