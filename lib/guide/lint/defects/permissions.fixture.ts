import type { PlantedDefect } from './planted-defect.fixture'

/** Defects in permission rows and in rights of the reader. */
export const permissionsDefects: Record<string, PlantedDefect> = {
  'a repeated permission': {
    rule: 'duplicateRows',
    file: 'vendor',
    from: 'module: taxes',
    to: 'module: ledger',
    says: '"ledger" has a row already.',
    line: 10,
  },
  'a permission for a module that does not exist': {
    rule: 'unknownModules',
    file: 'vendor',
    from: 'module: taxes',
    to: 'module: tax',
    says: 'The playbook knows no module "tax".',
    line: 10,
  },
  'a module that no test can prove': {
    rule: 'unprovableModules',
    file: 'playbook',
    from: 'taxes: { probe: { object: TAXDETAIL } }',
    to: 'taxes: {}',
    says: '"taxes" has no probe.',
    line: 16,
  },
  'a repeated right of the reader': {
    rule: 'duplicateRights',
    file: 'playbook',
    from: '[{ confirm: ready }] }',
    to: '[{ hold: { permission: users, rights: [add, edit] }, note: a }, { hold: { permission: users, rights: [edit] }, note: b }] }',
    says: '"users" is asked for already, with a right it names.',
    line: 19,
  },
  'a permission for an object that its module does not have': {
    rule: 'unknownModules',
    file: 'vendor',
    from: 'module: taxes,',
    to: 'module: taxes, object: rates,',
    says: '"taxes" has no "rates".',
    line: 10,
  },
  'a level that a module does not have': {
    rule: 'levelsOutOfPlace',
    file: 'vendor',
    from: 'level: all',
    to: 'level: write',
    says: 'A module as a whole has no level "write". Use one of: read, all.',
    line: 9,
  },
  'a level that an object does not have': {
    rule: 'levelsOutOfPlace',
    file: 'vendor',
    from: 'module: ledger, level: all',
    to: 'module: ledger, object: accounts, level: all',
    says: 'A line of a module has no level "all". Use one of: read, write.',
    line: 9,
  },
  'data sent into the ERP without a permission to write': {
    rule: 'writesWithoutRight',
    file: 'vendor',
    from: 'permissions:\n  - { module: ledger, level: all }',
    to: 'after: { syncs: [{ id: bills, direction: in }] }\npermissions:\n  - { module: ledger, level: read }',
    says: '"bills" goes into the ERP, where every permission only reads.',
    line: 8,
  },
}
