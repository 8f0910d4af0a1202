import type { PlantedDefect } from './planted-defect.fixture'

const questions = 'questions:\n'

/** A value of the customer's in the playbook, and a step that asks for it in place of the first statement. */
function asked(rule: PlantedDefect['rule'], value: string, says: string, line: number): PlantedDefect {
  return {
    rule,
    file: 'playbook',
    from: questions,
    to: `customerValues:\n  ${value}\n${questions}`,
    says,
    line,
  }
}

/** Defects in what differs from one customer to another. */
export const customerValuesDefects: Record<string, PlantedDefect> = {
  'a customer’s value with the name of the vendor’s': asked(
    'wrongCustomerValues',
    "userName: { pattern: '[a-z]+', example: a, metadata: user }",
    'There is a value "userName" already.',
    9,
  ),
  'an example that does not fit': asked(
    'wrongCustomerValues',
    "place: { pattern: '[a-z]+', example: a1, metadata: place }",
    'The example of "place" does not fit its pattern.',
    9,
  ),
  'a step that asks for nothing known': {
    rule: 'wrongCustomerValues',
    file: 'playbook',
    from: 'actions: [{ confirm: ready }]',
    to: 'actions: [{ ask: place }]',
    says: '"place" is not one of this file’s customerValues.',
    line: 19,
  },
  'a customer’s value that nobody says': asked(
    'lackingCustomerValues',
    "place: { pattern: '[a-z]+', example: a }",
    'Nothing gives the customer’s value "place".',
    9,
  ),
  'a step that asks for what Handrail makes': {
    rule: 'wrongCustomerValues',
    file: 'vendor',
    from: 'permissions:\n',
    to: 'customerValues: { place: { made: "{random}" } }\ntasks: [{ id: own, kind: confirm, group: before, minutes: 1, after: ready, actions: [{ ask: place }] }]\npermissions:\n',
    says: 'Handrail makes "place", so nobody is asked for it. Remove what asks for it.',
    line: 9,
  },
  'a menu that is no value of the customer’s': {
    rule: 'unknownMenus',
    file: 'playbook',
    from: 'path: [admin, users]',
    to: 'path: [admin, "{place}", users]',
    says: '"{place}" is no value of the customer’s.',
    line: 12,
  },
  'an answer that asks for nothing known': {
    rule: 'wrongCustomerValues',
    file: 'playbook',
    from: 'id: filter, options: [yes, no, unsure],',
    to: 'id: filter, options: [yes, no, unsure], asks: { yes: place },',
    says: '"place" is not one of this file’s customerValues.',
    line: 9,
  },
  'a value that is typed with an answer which does not exist': {
    rule: 'wrongCustomerValues',
    file: 'playbook',
    from: 'id: filter, options: [yes, no, unsure],',
    to: 'id: filter, options: [yes, no, unsure], asks: { yess: place },',
    says: '"yess" is not an option of "filter". Did you mean "yes"?',
    line: 9,
  },
  'a value that is typed with two answers to a question': {
    rule: 'wrongCustomerValues',
    file: 'playbook',
    from: 'questions:\n  - { id: filter, options: [yes, no, unsure],',
    to: "customerValues: { place: { pattern: '[a-z]+', example: a } }\nquestions:\n  - { id: filter, options: [yes, no, unsure], asks: { yes: place, unsure: place },",
    says: '"place" is typed with another answer already. Ask for it with one answer alone.',
    line: 10,
  },
  'a value that is typed with answers to two questions': {
    rule: 'wrongCustomerValues',
    file: 'playbook',
    from: 'options: [yes, no, unsure], findOut: [{ open: users }] }\n  - { id: network, options: [office, home],',
    to: 'options: [yes, no, unsure], asks: { yes: place }, findOut: [{ open: users }] }\n  - { id: network, options: [office, home], asks: { home: place },',
    says: '"place" is typed with another answer already.',
    line: 10,
  },
  'a customer’s value with the name of a question': asked(
    'wrongCustomerValues',
    "network: { pattern: '[a-z]+', example: a, metadata: user }",
    'There is a value "network" already.',
    9,
  ),
}
