import type { Guide } from './guide'

/**
 * Stands in for a guide that is left out or not installed any more, so that what an onboarding has been through can be shown without it. It
 * has no tasks, no causes and no words, and its id is all that it is called by.
 */
export function absentGuide(id: string): Guide {
  return {
    id,
    version: '0.0',
    lastVerified: '',
    changes: [],
    erp: { id: '', name: id, names: {}, languages: [] },
    vendor: { id, name: id, names: {}, accent: { light: '#5b6470', dark: '#a3acb8' } },
    fields: [],
    healthTests: 'never',
    values: {},
    customerValues: [],
    beforehand: [],
    questions: [],
    screens: {},
    groups: [],
    tasks: [],
    permissions: [],
    checks: [],
    causes: {},
    afterConnection: { choices: [], imports: [], syncs: [], notes: [], maintenance: [], reference: [] },
    labels: {},
  }
}
