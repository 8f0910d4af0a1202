import { readBrandFiles } from '@/lib/guide/brand/brand-files'
import type { Fault } from '@/lib/guide/explain/fault'
import type { LintContext } from '@/lib/guide/lint/rules/connector'
import type { ErpSource } from '@/lib/guide/load/erp-source'
import { parseSource } from '@/lib/guide/load/source'
import { playbookSchema, vendorGuideSchema } from '@/lib/guide/schema/guide-files'
import { labelFileSchema } from '@/lib/guide/schema/screens'

/**
 * The files of the smallest ERP that uses the whole guide language. A planted defect replaces a part of one of them.
 */
export const texts = {
  playbook: `erp: small-erp
name: Small ERP
connector: small-erp
version: 3
lastVerified: 2026-02-01
labelLanguages: [en, fr]
values: { userName: text, ips: list }
questions:
  - { id: filter, options: [yes, no, unsure], findOut: [{ open: users }] }
  - { id: network, options: [office, home], when: { filter: [yes] } }
screens:
  users: { path: [admin, users], tab: security }
groups: [before]
modules:
  ledger: { probe: { object: GLACCOUNT } }
  taxes: { probe: { object: TAXDETAIL } }
tasks:
  - { id: ask, kind: questions, group: before, minutes: 1 }
  - { id: ready, kind: confirm, group: before, minutes: 1, actions: [{ confirm: ready }] }
  - id: allow-ips
    kind: instruct
    screen: users
    minutes: 2
    needs: [ask]
    when: { filter: [yes, unsure] }
    actions:
      - open: users
      - press: { button: edit, opens: addresses }
      - each: ips
        when: { network: [office] }
        do:
          - enter: { field: address, value: "{item}" }
      - save: save
  - id: create-user
    kind: instruct
    screen: users
    minutes: 2
    actions:
      - press: add
      - enter: { field: name, value: "{userName}", exactly: true }
      - choose: { field: status, option: active }
      - permit: permissions
      - save: save
  - id: connect
    kind: connect
    group: before
    minutes: 1
    credentials: [{ field: password }]
checks:
  - { id: reached }
  - { id: signIn, verifies: [create-user] }
  - { id: permission }
causes:
  refused: { repairs: [connect] }
permits:
  control: permissions
  levels:
    read: { module: [permissionRead], object: [permissionRead], isReading: true }
    write: { object: [permissionRead, edit] }
    all: { module: [permissionAll] }
`,
  vendor: `erp: small-erp
vendor: { id: acme, name: Acme, accent: "#123456" }
version: 2
lastVerified: 2026-03-01
values:
  userName: Acme
  ips: [192.0.2.1, 192.0.2.2]
permissions:
  - { module: ledger, level: all }
  - { module: taxes, level: read, when: { filter: [yes] } }
`,
  en: `{
  "active": "Active",
  "add": "Add",
  "address": "Address",
  "addresses": "Addresses",
  "admin": "Admin",
  "edit": "Edit",
  "ledger": "Ledger",
  "name": "Name",
  "permissionAll": "All",
  "permissionRead": "Read only",
  "permissions": "Permissions",
  "save": "Save",
  "security": "Security",
  "status": "Status",
  "taxes": "Taxes",
  "users": { "text": "Users", "alternatives": ["People"] }
}
`,
}

export type SmallErpFile = keyof typeof texts

/** The facts about its connector. */
export const smallContext: LintContext = {
  connectors: new Map([
    [
      'small-erp',
      {
        credentialFields: [
          { name: 'password', isRequired: true, isSecret: true },
          { name: 'userName', isRequired: false, isSecret: false },
        ],
        checks: ['reached', 'signIn'],
        causes: ['refused'],
        offers: ['books'],
        probeKinds: ['object'],
      },
    ],
  ]),
}

/** Returns one of the texts with one part replaced. Throws when the part is not there. */
export function planted(file: SmallErpFile, from: string, to: string): Partial<typeof texts> {
  if (!texts[file].includes(from)) throw new Error(`Nothing to replace in ${file}: ${from}`)
  return { [file]: texts[file].replace(from, to) }
}

/** Reads the small ERP, with some of its texts changed. */
export function readSmallErp(changed: Partial<typeof texts> = {}): { erp?: ErpSource; faults: Fault[] } {
  const { playbook, vendor, en } = { ...texts, ...changed }
  const parsed = {
    playbook: parseSource('small-erp/playbook.yaml', playbook, playbookSchema),
    vendor: parseSource('small-erp/acme.yaml', vendor, vendorGuideSchema),
    en: parseSource('small-erp/labels/en.json', en, labelFileSchema),
    fr: parseSource('small-erp/labels/fr.json', texts.en, labelFileSchema),
  }
  const faults = Object.values(parsed).flatMap((each) => each.faults)
  if (!parsed.playbook.source || !parsed.vendor.source || !parsed.en.source || !parsed.fr.source)
    return { faults }
  const erp = {
    folder: 'small-erp',
    playbook: parsed.playbook.source,
    labels: { en: parsed.en.source, fr: parsed.fr.source },
    unreadableLanguages: new Set<string>(),
    vendors: [
      {
        ...parsed.vendor.source,
        images: readBrandFiles(import.meta.dirname, 'acme.yaml', parsed.vendor.source.data),
      },
    ],
  }
  return { erp, faults }
}
