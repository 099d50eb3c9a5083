/**
 * The import rules of docs/architecture.md. Type-only imports count as well, except where a rule says so: a type that
 * leaks a database row into a page is a coupling too.
 */
const domain = '^src/domains/([^/]+)/';
const order = ['accounts', 'places', 'market', 'properties', 'dossiers|homes|pipeline'];

/** Each domain may know those before it in the order; chat knows none, and none knows chat. */
const domainOrder = [
  ...order.map((names, index) => ({
    name: `domain-order-${names.replaceAll('|', '-')}`,
    comment:
      'A domain imports only domains that come before it: accounts, places, market, properties, the rest.',
    severity: 'error',
    from: { path: `^src/domains/(${names})/` },
    to: {
      path: '^src/domains/',
      pathNot: [`^src/domains/(${order.slice(0, index).join('|') || 'none'})/`, '^src/domains/$1/'],
    },
  })),
  {
    name: 'domain-order-chat',
    comment: 'The tools of a conversation are handed in by composition.',
    severity: 'error',
    from: { path: '^src/domains/chat/' },
    to: { path: '^src/domains/(?!chat/)' },
  },
];

module.exports = {
  forbidden: [
    {
      name: 'kernel-is-pure',
      comment: 'The kernel imports nothing of ours.',
      severity: 'error',
      from: { path: '^src/kernel/' },
      to: { path: '^src/(?!kernel/)' },
    },
    {
      name: 'platform-and-ui-know-no-domain',
      severity: 'error',
      from: { path: '^src/(platform|ui)/' },
      to: { path: '^src/(domains|composition|app|trpc)/' },
    },
    {
      name: 'nothing-imports-app',
      comment: 'But the test that asks both mounts of the HTTP application the same.',
      severity: 'error',
      from: { path: '^src/(?!app/)', pathNot: '/mounts\\.test\\.ts$' },
      to: { path: '^src/app/' },
    },
    {
      name: 'domains-know-no-composition',
      severity: 'error',
      from: { path: '^src/domains/' },
      to: { path: '^src/composition/' },
    },
    ...domainOrder,
    {
      name: 'another-domain-by-its-front-rooms',
      comment:
        'From another domain only service/, contract and model; tables may reference tables for foreign keys.',
      severity: 'error',
      from: { path: domain, pathNot: '/tables\\.ts$' },
      to: {
        path: '^src/domains/',
        pathNot: ['^src/domains/$1/', '^src/domains/.*/(service/|contract|model)'],
      },
    },
    {
      name: 'tables-reference-tables',
      severity: 'error',
      from: { path: '^src/domains/([^/]+)/.*tables\\.ts$' },
      to: { path: '^src/domains/', pathNot: ['^src/domains/$1/', '/tables\\.ts$'] },
    },
    {
      name: 'drizzle-only-in-stores',
      comment:
        'In domains only store and tables import drizzle-orm: a query elsewhere escapes the scope that stores keep.',
      severity: 'error',
      from: {
        path: '^src/domains/',
        pathNot: ['/(store|tables)[a-z-]*\\.ts$', '/store/', '\\.test\\.tsx?$'],
      },
      to: { path: '(^|/)node_modules/drizzle-orm/' },
    },
    {
      name: 'services-know-no-framework',
      severity: 'error',
      from: { path: '^src/domains/.*/(service/|model|policy|store)', pathNot: '\\.test\\.tsx?$' },
      to: { path: '(^|/)node_modules/(next|next-intl|react|react-dom|@trpc|@tanstack|hono)/' },
    },
    {
      name: 'model-contract-policy-are-pure',
      comment: 'They run in the browser as well: neither platform nor Node built-ins.',
      severity: 'error',
      from: { path: '^src/domains/.*/(model|contract|policy)[a-z-]*\\.ts$' },
      to: { path: '^src/platform/' },
    },
    {
      name: 'model-contract-policy-use-no-node',
      severity: 'error',
      from: {
        path: '^src/(kernel/|domains/.*/(model|contract|policy)[a-z-]*\\.ts$)',
        pathNot: '\\.test\\.tsx?$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ui-never-reaches-the-server',
      comment: 'Views reach the database, the environment and services only by type.',
      severity: 'error',
      from: { path: '^src/(ui/|domains/.*/ui/)', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: '^src/(platform/(?!i18n)|composition/|domains/.*/(service/|store|tables|jobs|router|rest))|(^|/)node_modules/(drizzle-orm|postgres|pg-boss|better-auth/dist/(?!client|integrations))',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'tests-stay-tests',
      severity: 'error',
      from: { path: '^src/(?!testing/)', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/testing/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
