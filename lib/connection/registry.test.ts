import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatFaults } from '@/lib/guide/explain/fault'
import { connectorSettingsSchema, getConnectors, readConnectors } from './registry'

const product = join(import.meta.dirname, '../..')
let outside: string

beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'content-'))
})
afterEach(() => rmSync(outside, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(outside, path)), { recursive: true })
  writeFileSync(join(outside, path), text)
}

const faults = () => formatFaults(readConnectors([product, outside]).faults)

describe('the connectors', () => {
  it('are those of the product, each under the name of its folder', () => {
    expect([...getConnectors().keys()]).toEqual([
      'business-central',
      'pennylane',
      'sage-intacct',
      'tripletex',
      'twentyfour-seven-office',
    ])
  })

  it('have their settings parsed at once', () => {
    expect(Object.keys(connectorSettingsSchema.parse({}))).toEqual([...getConnectors().keys()])
  })

  it('report every wrong variable by its name', () => {
    const { error } = connectorSettingsSchema.safeParse({
      SAGE_INTACCT_URL: 'x',
      SAGE_INTACCT_SENDER_PASSWORDS: 'y',
    })
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'SAGE_INTACCT_URL',
      'SAGE_INTACCT_SENDER_PASSWORDS',
    ])
  })
})

describe('the connectors of a vendor’s own folder', () => {
  it('may not take the place of one of the product', () => {
    write('guides/sage-intacct/connector.yaml', 'connector: sage-intacct')
    expect(faults()).toBe(
      'guides/sage-intacct/connector.yaml:1:1: "sage-intacct" has a connector already. Remove the file.',
    )
  })

  it('have the name of their folder', () => {
    write('guides/small-erp/connector.yaml', small.replace('connector: small-erp', 'connector: other'))
    expect(faults()).toBe(
      'guides/small-erp/connector.yaml:1:12: "other" is not the name of the folder. Write: small-erp.',
    )
  })

  it('are left out when they have faults', () => {
    write('guides/small-erp/connector.yaml', small)
    expect(faults()).toBe('')
    expect(readConnectors([product, outside]).connectors.has('small-erp')).toBe(true)
    write('guides/small-erp/connector.yaml', small.replace('rules: signIn', 'rules: signin'))
    expect(faults()).toContain('There is no table of rules "signin". Did you mean "signIn"?')
    expect(readConnectors([product, outside]).connectors.has('small-erp')).toBe(false)
  })

  it('are read only up to a size', () => {
    write('guides/small-erp/connector.yaml', `${small}\n#${' '.repeat(200_000)}`)
    expect(faults()).toContain('The file is too large.')
  })
})

const small = `connector: small-erp
hosts: [small.example]
settings: {}
credentials: { key: { isSecret: true } }
unsendable: { unknown: reached, certain: requestRejected }
checks: [reached]
answers: { api: { format: json, error: { code: code } } }
authentications: { key: { kind: bearer, token: "{key}" } }
requests: { me: { url: https://api.small.example/me, authentication: key } }
steps: [{ ask: me, decides: [reached], rules: signIn }]
rules: { signIn: [{ failed: reached, possible: signInRefused }] }
`
