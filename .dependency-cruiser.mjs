// Imports point one way: app -> components -> lib -> guides -> connectors. Tests may look anywhere.
const layers = ['app', 'components', 'lib', 'guides', 'connectors']
const tests = '\\.(test|fixture)\\.ts$'

const oneWay = layers.slice(1).map((layer, index) => ({
  name: `${layer}-imports-to-the-right-only`,
  comment: `${layer} may import what stands to its right in ${layers.join(' -> ')}, not what stands to its left.`,
  severity: 'error',
  from: { path: `^${layer}/`, pathNot: tests },
  to: { path: `^(${layers.slice(0, index + 1).join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...oneWay,
    {
      name: 'ui-knows-nothing-of-ours',
      comment: 'components/ui holds primitives: what they show is handed to them.',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: {
        path: '^(app|components|lib|guides|connectors|i18n|messages|prisma|sandbox|scripts)/',
        pathNot: '^components/ui/',
      },
    },
    {
      name: 'i18n-knows-nothing-of-ours',
      severity: 'error',
      from: { path: '^i18n/', pathNot: tests },
      to: { path: '^(app|components|lib|guides|connectors|prisma|sandbox|scripts)/' },
    },
    {
      name: 'no-jsx-from-lib-rightwards',
      comment: 'The domain answers codes, ids and dates; components make sentences and pages of them.',
      severity: 'error',
      from: { path: '^(lib|guides|connectors)/' },
      to: { path: '\\.tsx$' },
    },
    {
      name: 'no-react-from-lib-rightwards',
      comment: "React's cache() is allowed in query files, where it saves asking twice.",
      severity: 'error',
      from: { path: '^(lib|guides|connectors)/', pathNot: '-queries\\.ts$' },
      to: { path: '^node_modules/(react|react-dom)/' },
    },
    {
      name: 'guides-take-types-from-connectors',
      comment: 'A guide is data: it may name what a connector checks, and runs none of its code.',
      severity: 'error',
      from: { path: '^guides/', pathNot: tests },
      to: { path: '^connectors/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-sandbox-stands-alone',
      comment: 'A stand-in that shared code with what it tests would share its mistakes.',
      severity: 'error',
      from: { path: '^sandbox/', pathNot: tests },
      to: { path: '^(app|components|lib|guides|connectors|i18n|messages|prisma|scripts)/' },
    },
    {
      name: 'the-product-needs-no-tools',
      severity: 'error',
      from: { path: `^(${layers.join('|')}|i18n)/`, pathNot: tests },
      to: { path: '^(scripts|sandbox|e2e|prisma/(seed|migrations))' },
    },
    {
      name: 'no-circles',
      comment:
        'A circle is fine where one of its imports is of types alone: nothing of it is left when the code runs.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'nothing-missing', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^prisma/generated'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
