import { describe, expect, test } from 'vitest'
import { lint, rules } from './lint'
import { planted, readSmallErp, type SmallErpFile } from './small-erp.fixture'

type Planted = {
  rule: keyof typeof rules
  file: SmallErpFile
  from: string
  to: string
  says: string
  line: number
}

const defects: Record<string, Planted> = {
  'a playbook in the wrong folder': {
    rule: 'misplacedFiles',
    file: 'playbook',
    from: 'erp: small-erp',
    to: 'erp: other-erp',
    says: 'The file stands in the folder "small-erp". Write erp: small-erp.',
    line: 1,
  },
  'a vendor that is not called like its file': {
    rule: 'misplacedFiles',
    file: 'vendor',
    from: 'id: acme',
    to: 'id: acne',
    says: 'The file is called "acme".',
    line: 2,
  },
  'two tasks with one id': {
    rule: 'duplicateIds',
    file: 'playbook',
    from: '- id: create-user',
    to: '- id: allow-ips',
    says: '"allow-ips" stands twice in tasks.',
    line: 33,
  },
  'two questions with one id': {
    rule: 'duplicateIds',
    file: 'playbook',
    from: '{ id: network, options: [office, home], when: { filter: [yes] } }',
    to: '{ id: filter, options: [yes, no] }',
    says: '"filter" stands twice in questions.',
    line: 10,
  },
  'a task called like a page': {
    rule: 'reservedTasks',
    file: 'playbook',
    from: '- id: connect',
    to: '- id: print',
    says: '"print" is the name of a page.',
    line: 43,
  },
  'a task in no known group': {
    rule: 'tasksOutOfPlace',
    file: 'playbook',
    from: 'id: ask, kind: questions, group: before',
    to: 'id: ask, kind: questions, group: befor',
    says: '"befor" is not a group. Did you mean "before"?',
    line: 18,
  },
  'a task without a group': {
    rule: 'tasksOutOfPlace',
    file: 'playbook',
    from: 'id: ask, kind: questions, group: before',
    to: 'id: ask, kind: questions',
    says: '"ask" has no group.',
    line: 18,
  },
  'a group that holds nothing': {
    rule: 'tasksOutOfPlace',
    file: 'playbook',
    from: 'groups: [before]',
    to: 'groups: [before, after]',
    says: 'No task is in the group "after".',
    line: 13,
  },
  'a task on no known screen': {
    rule: 'tasksOutOfPlace',
    file: 'playbook',
    from: 'screen: users',
    to: 'screen: user',
    says: '"user" is not a screen. Did you mean "users"?',
    line: 21,
  },
  'a need for no task': {
    rule: 'unmetNeeds',
    file: 'playbook',
    from: 'needs: [ask]',
    to: 'needs: [aks]',
    says: '"aks" is not a task. Did you mean "ask"?',
    line: 23,
  },
  'a need for a later task': {
    rule: 'unmetNeeds',
    file: 'playbook',
    from: 'needs: [ask]',
    to: 'needs: [connect]',
    says: '"allow-ips" can never start: "connect" does not stand before it.',
    line: 23,
  },
  'a circle of needs': {
    rule: 'unmetNeeds',
    file: 'playbook',
    from: 'group: before, minutes: 1 }',
    to: 'group: before, minutes: 1, needs: [allow-ips] }',
    says: '"ask" can never start',
    line: 18,
  },
  'a screen that is not there': {
    rule: 'unknownScreens',
    file: 'playbook',
    from: '- open: users',
    to: '- open: userz',
    says: '"userz" is not a screen. Did you mean "users"?',
    line: 26,
  },
  'a screen that nothing opens': {
    rule: 'unknownScreens',
    file: 'playbook',
    from: '  users: {',
    to: '  roles: { path: [admin] }\n  users: {',
    says: 'Nothing opens the screen "roles".',
    line: 12,
  },
  'two actions with one id': {
    rule: 'duplicateActions',
    file: 'playbook',
    from: '      - permit: permissions\n',
    to: '      - permit: permissions\n      - save: save\n',
    says: 'Another action of "create-user" has the id "save" too. Give this one an id of its own.',
    line: 43,
  },
  'a form that is never saved': {
    rule: 'unsavedForms',
    file: 'playbook',
    from: '      - permit: permissions\n      - save: save\n',
    to: '      - permit: permissions\n',
    says: 'What is done here is never saved.',
    line: 38,
  },
  'a pop-up saved, and the form behind it not': {
    rule: 'unsavedForms',
    file: 'playbook',
    from: '- press: add',
    to: '- press: edit\n      - press: { button: add, opens: addresses }',
    says: 'What is done here is never saved.',
    line: 38,
  },
  'a save for fewer readers than the form': {
    rule: 'unsavedForms',
    file: 'playbook',
    from: '      - save: save\n  - id: connect',
    to: '      - save: save\n        when: { filter: [yes] }\n  - id: connect',
    says: 'What is done here is never saved.',
    line: 38,
  },
  'a condition on no question': {
    rule: 'unknownAnswers',
    file: 'vendor',
    from: 'when: { filter: [yes] }',
    to: 'when: { filters: [yes] }',
    says: '"filters" is not a question. Did you mean "filter"?',
    line: 10,
  },
  'a condition on an option the question lacks': {
    rule: 'unknownAnswers',
    file: 'playbook',
    from: 'when: { network: [office] }',
    to: 'when: { network: [offices] }',
    says: '"offices" is not an option of "network". Did you mean "office"?',
    line: 29,
  },
  'a task shown only where its question is not asked': {
    rule: 'contradictions',
    file: 'playbook',
    from: 'when: { filter: [yes, unsure] }',
    to: 'when: { filter: [no], network: [home] }',
    says: 'No answer to "filter" can fulfil this',
    line: 24,
  },
  'an action its own task rules out': {
    rule: 'contradictions',
    file: 'playbook',
    from: 'when: { network: [office] }',
    to: 'when: { filter: [no] }',
    says: 'No answer to "filter" can fulfil this',
    line: 29,
  },
  'questions that no task asks': {
    rule: 'unaskedQuestions',
    file: 'playbook',
    from: 'kind: questions, group: before, minutes: 1 }',
    to: 'kind: confirm, group: before, minutes: 1, actions: [{ confirm: ready }] }',
    says: 'No task asks the questions.',
    line: 8,
  },
  'a question that decides nothing': {
    rule: 'idleQuestions',
    file: 'playbook',
    from: '        when: { network: [office] }\n',
    to: '',
    says: 'The question "network" decides nothing.',
    line: 10,
  },
  'a value the vendor forgot': {
    rule: 'wrongValues',
    file: 'vendor',
    from: '  userName: Acme\n',
    to: '',
    says: 'The value "userName" is missing.',
    line: 5,
  },
  'a value nobody asked for': {
    rule: 'wrongValues',
    file: 'vendor',
    from: '  userName: Acme\n',
    to: '  userName: Acme\n  roleName: Acme\n',
    says: 'The playbook asks for no value "roleName".',
    line: 7,
  },
  'one value where a list belongs': {
    rule: 'wrongValues',
    file: 'vendor',
    from: 'ips: [192.0.2.1, 192.0.2.2]',
    to: 'ips: 192.0.2.1',
    says: '"ips" must be a list.',
    line: 7,
  },
  'a value twice in a list': {
    rule: 'wrongValues',
    file: 'vendor',
    from: '192.0.2.2',
    to: '192.0.2.1',
    says: '"192.0.2.1" stands twice.',
    line: 7,
  },
  'a placeholder nobody declares': {
    rule: 'unfilledPlaceholders',
    file: 'playbook',
    from: '{userName}',
    to: '{usrName}',
    says: '"{usrName}" is not a text that can stand here. Did you mean "userName"?',
    line: 39,
  },
  'a list as a text': {
    rule: 'unfilledPlaceholders',
    file: 'playbook',
    from: '{userName}',
    to: '{userName} {ips}',
    says: '"{ips}" is not a text that can stand here.',
    line: 39,
  },
  'an item outside of a list': {
    rule: 'unfilledPlaceholders',
    file: 'playbook',
    from: '{userName}',
    to: '{userName} {item}',
    says: '"{item}" is not a text that can stand here.',
    line: 39,
  },
  'a walk through no list': {
    rule: 'unfilledPlaceholders',
    file: 'playbook',
    from: 'each: ips',
    to: 'each: userName',
    says: '"userName" is not a list of values.',
    line: 28,
  },
  'a value that no action uses': {
    rule: 'unusedValues',
    file: 'playbook',
    from: ', value: "{userName}"',
    to: '',
    says: 'No action uses the value "userName".',
    line: 7,
  },
  'a permission asked for twice': {
    rule: 'duplicateRows',
    file: 'vendor',
    from: 'module: taxes',
    to: 'module: ledger',
    says: '"ledger" has a row already.',
    line: 10,
  },
  'a permission for no module': {
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
  'a check twice': {
    rule: 'duplicateChecks',
    file: 'playbook',
    from: '- { id: reached }',
    to: '- { id: signIn }',
    says: 'The check "signIn" stands twice.',
    line: 50,
  },
  'a check that proves no task': {
    rule: 'unknownRepairs',
    file: 'playbook',
    from: 'verifies: [create-user]',
    to: 'verifies: [create-users]',
    says: '"create-users" is not a task. Did you mean "create-user"?',
    line: 50,
  },
  'a cause that no task repairs': {
    rule: 'unknownRepairs',
    file: 'playbook',
    from: 'repairs: [connect]',
    to: 'repairs: [conect]',
    says: '"conect" is not a task. Did you mean "connect"?',
    line: 52,
  },
  'a language without labels': {
    rule: 'missingLanguages',
    file: 'playbook',
    from: 'labelLanguages: [en, fr]',
    to: 'labelLanguages: [en, fr, no]',
    says: 'There are no labels in "no". Write labels/no.json.',
    line: 6,
  },
  'labels in a language nobody named': {
    rule: 'missingLanguages',
    file: 'playbook',
    from: 'labelLanguages: [en, fr]',
    to: 'labelLanguages: [en]',
    says: 'The playbook does not name the language "fr".',
    line: 1,
  },
  'a label that a language lacks': {
    rule: 'missingLabels',
    file: 'en',
    from: '  "status": "Status",\n',
    to: '',
    says: 'The label "status" is not in small-erp/labels/en.json.',
    line: 40,
  },
  'a level of permission without a label': {
    rule: 'missingLabels',
    file: 'en',
    from: '  "permissionRead": "Read only",\n',
    to: '',
    says: 'The label "permissionRead" is not in small-erp/labels/en.json.',
    line: 41,
  },
}

describe('the lint', () => {
  test('has nothing to say about a guide without defects', () => {
    const { erp, faults } = readSmallErp()
    expect(faults).toEqual([])
    expect(erp && lint(erp)).toEqual([])
  })

  test.each(Object.entries(defects))('finds %s', (_, { rule, file, from, to, says, line }) => {
    const { erp, faults } = readSmallErp(planted(file, from, to))
    expect(faults).toEqual([])
    const found = (erp ? (rules[rule]?.(erp) ?? []) : []).map((fault) => ({
      line: fault.line,
      text: `${fault.message} ${fault.remedy}`,
    }))
    expect(found).toContainEqual({ line, text: expect.stringContaining(says) })
  })

  test('has a planted defect for each of its rules', () => {
    expect(new Set(Object.values(defects).map(({ rule }) => rule))).toEqual(new Set(Object.keys(rules)))
  })
})
