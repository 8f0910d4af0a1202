import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The guide of an ERP that no connector tests and that shows a key in the middle of its tasks. */
export const collectingGuide = 'acme-key-erp'

const files = {
  'guides/key-erp/playbook.yaml': `erp: key-erp
name: Key ERP
version: 1
lastVerified: 2026-11-01
labelLanguages: [en]
values: {}
questions: []
screens: { keys: { path: [keys] } }
groups: [before]
modules: {}
fields: { clientKey: {}, client: { isShown: true } }
tasks:
  - { id: ready, kind: confirm, group: before, minutes: 1, actions: [{ confirm: ready }] }
  - id: make-key
    kind: instruct
    screen: keys
    minutes: 2
    needs: [ready]
    actions:
      - open: keys
      - collect: client
      - collect: clientKey
  - id: works
    kind: attest
    group: before
    minutes: 1
    needs: [make-key]
    repairs: [make-key]
    actions: [{ confirm: works }]
checks: []
causes: {}
`,
  'guides/key-erp/acme.yaml': `erp: key-erp
vendor: { id: acme, name: Acme, accent: "#123456" }
version: 1
lastVerified: 2026-11-01
values: {}
permissions: []
`,
  'guides/key-erp/labels/en.json': '{ "keys": "Keys" }',
}

/** Writes the ERP into a folder of its own and returns the path, for CONTENT_DIR. */
export function writeCollectingErp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}
