// Imports point one way, between the top folders and between the folders of `lib`. Types count. Tests may look anywhere.
const tests = '\\.(test|fixture)\\.ts$'

// From what everything may use to what nothing may use.
const rooms = ['connectors', 'lib', 'components', 'app']

/** Folders of `lib`, layer by layer. A folder imports its own layer only where the second list says so. */
const layers = [
  ['platform'],
  ['guide', 'accounts'],
  ['onboarding'],
  [
    'tasks',
    'handover',
    'connection',
    'after-connection',
    'invitations',
    'reminders',
    'webhooks',
    'translation',
  ],
  ['api', 'staff'],
  ['worker', 'startup'],
]

/** Which features of one layer may import which. */
const neighbours = {
  tasks: ['handover'],
  connection: ['handover', 'tasks'],
  'after-connection': ['connection', 'handover'],
  invitations: ['handover'],
  reminders: ['invitations', 'handover'],
  staff: ['api'],
}

const oneWayRooms = rooms.slice(0, -1).map((room, index) => ({
  name: `${room}-imports-no-room-above`,
  comment: `${rooms.join(' <- ')}: a folder imports those to its left.`,
  severity: 'error',
  from: { path: `^${room}/`, pathNot: tests },
  to: { path: `^(${rooms.slice(index + 1).join('|')})/` },
}))

const oneWayFeatures = layers
  .flatMap((layer, index) =>
    layer.map((feature) => {
      const beside = layer.filter((other) => other !== feature && !neighbours[feature]?.includes(other))
      const forbidden = [...beside, ...layers.slice(index + 1).flat()]
      return {
        name: `${feature}-imports-no-feature-above`,
        comment:
          'platform <- guide, accounts <- onboarding <- features <- api, staff <- worker. See docs/architecture.md.',
        severity: 'error',
        from: { path: `^lib/${feature}/`, pathNot: tests },
        to: { path: `^lib/(${forbidden.join('|')})/` },
      }
    }),
  )
  .filter(({ to }) => to.path !== '^lib/()/')

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...oneWayRooms,
    ...oneWayFeatures,
    {
      name: 'every-folder-of-lib-has-a-layer',
      comment: 'A new folder of lib is added to the layers above.',
      severity: 'error',
      from: {},
      to: { path: '^lib/', pathNot: `^lib/(${layers.flat().join('|')})/` },
    },
    {
      name: 'customer-and-staff-are-strangers',
      comment: 'What both show stands in components/guide-text, components/ui or components/erp-screen.',
      severity: 'error',
      from: { path: '^components/(customer|staff)/', pathNot: tests },
      to: { path: '^components/(customer|staff)/', pathNot: '^components/$1/' },
    },
    {
      name: 'shared-components-know-no-viewer',
      severity: 'error',
      from: { path: '^components/(guide-text|erp-screen|mail)/', pathNot: tests },
      to: { path: '^components/(customer|staff)/' },
    },
    {
      name: 'links-fetch-nothing-ahead',
      comment:
        'components/ui/link.tsx asks for a page when its link is followed; next/link asks for every page in view.',
      severity: 'error',
      from: { path: '^(app|components)/', pathNot: '^components/ui/link\\.tsx$' },
      to: { path: '^node_modules/next/link' },
    },
    {
      name: 'ui-knows-nothing-of-ours',
      comment: 'components/ui holds primitives: what they show is handed to them.',
      severity: 'error',
      from: { path: '^components/ui/' },
      to: {
        path: '^(app|components|lib|connectors|i18n|messages|prisma|sandbox|bin|tools)/',
        pathNot: '^components/ui/',
      },
    },
    {
      name: 'i18n-knows-nothing-of-ours',
      severity: 'error',
      from: { path: '^i18n/', pathNot: tests },
      to: { path: '^(app|components|lib|connectors|prisma|sandbox|bin|tools)/' },
    },
    {
      name: 'no-jsx-in-lib-and-connectors',
      comment: 'The domain answers codes, ids and dates; components make sentences and pages of them.',
      severity: 'error',
      from: { path: '^(lib|connectors)/' },
      to: { path: '\\.tsx$' },
    },
    {
      name: 'no-react-in-lib-and-connectors',
      comment: "React's cache() is allowed in query files, where it saves asking twice.",
      severity: 'error',
      from: { path: '^(lib|connectors)/', pathNot: '/queries\\.ts$' },
      to: { path: '^node_modules/(react|react-dom)/' },
    },
    {
      name: 'guides-take-types-from-connectors',
      comment: 'A guide is data: it may name what a connector checks, and runs none of its code.',
      severity: 'error',
      from: { path: '^lib/guide/', pathNot: tests },
      to: { path: '^connectors/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-sandbox-stands-alone',
      comment: 'A stand-in that shared code with what it tests would share its mistakes.',
      severity: 'error',
      from: { path: '^sandbox/', pathNot: tests },
      to: { path: '^(app|components|lib|connectors|i18n|messages|prisma|bin|tools)/' },
    },
    {
      name: 'the-product-needs-no-tools',
      severity: 'error',
      from: { path: '^(app|components|lib|connectors|i18n)/', pathNot: tests },
      to: { path: '^(bin|tools|sandbox|e2e|bench|prisma/migrations)/' },
    },
    {
      name: 'commands-need-no-tools',
      comment: 'bin holds what runs in production. What only developers and the demo need is in tools.',
      severity: 'error',
      from: { path: '^bin/', pathNot: tests },
      to: { path: '^(tools|sandbox|e2e|bench)/' },
    },
    {
      name: 'no-circles',
      comment: 'Imports of types count: two files that need each other are one, or a third is missing.',
      severity: 'error',
      from: { pathNot: tests },
      to: { circular: true },
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
