import type { PlantedDefect } from './planted-defect.fixture'

/** Defects in questions and in what depends on their answers. */
export const conditionsDefects: Record<string, PlantedDefect> = {
  'a condition on no question': {
    rule: 'unknownAnswers',
    file: 'vendor',
    from: 'when: { filter: [yes] }',
    to: 'when: { filters: [yes] }',
    says: '"filters" is not a question. Did you mean "filter"?',
    line: 10,
  },
  'a condition on an option that its question lacks': {
    rule: 'unknownAnswers',
    file: 'playbook',
    from: 'when: { network: [office] }',
    to: 'when: { network: [offices] }',
    says: '"offices" is not an option of "network". Did you mean "office"?',
    line: 30,
  },
  'a task shown only where its question is not asked': {
    rule: 'contradictions',
    file: 'playbook',
    from: 'when: { filter: [yes, unsure] }',
    to: 'when: { filter: [no], network: [home] }',
    says: 'no answer to "filter" meets all conditions here',
    line: 25,
  },
  'an action that its own task rules out': {
    rule: 'contradictions',
    file: 'playbook',
    from: 'when: { network: [office] }',
    to: 'when: { filter: [no] }',
    says: 'no answer to "filter" meets all conditions here',
    line: 30,
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
}
