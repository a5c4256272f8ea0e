import type { IConfiguration } from 'dependency-cruiser';

// The arrows of ARCHITECTURE.md, enforced. tests/repo/layers.test.ts plants one violation of each rule and sees it fail.

/** The pure core in its order of dependence: each room may import only those before it. */
const CORE = [
  'text',
  'model',
  'quotations',
  'attribution',
  'match',
  'utterances',
  'counter',
  'ingest',
  'view',
];

const coreRules = CORE.map((room, i) => ({
  name: `core-${room}`,
  comment: `lib/${room} imports only ${CORE.slice(0, i + 1).join(', ')}`,
  severity: 'error' as const,
  from: { path: `^lib/${room}/` },
  to: {
    path: '^(lib|entrypoints|components|seeds|tests|bench|scripts)/',
    pathNot: `^lib/(${CORE.slice(0, i + 1).join('|')})/`,
  },
}));

export const layerRules = {
  forbidden: [
    ...coreRules,
    {
      name: 'core-exchange',
      comment: 'file formats know the model and nothing of storage or browsers',
      severity: 'error' as const,
      from: { path: '^lib/exchange/' },
      to: {
        path: '^(lib|entrypoints|components|seeds|tests|bench|scripts)/',
        pathNot: '^lib/(text|model|exchange)/',
      },
    },
    {
      name: 'core-stays-pure',
      comment: 'the pure core knows no browser, no database, no view library',
      severity: 'error' as const,
      from: { path: `^lib/(${CORE.join('|')}|exchange)/` },
      to: { path: 'node_modules/(dexie|webextension-polyfill|@wxt-dev|wxt|preact)' },
    },
    {
      name: 'adapters-do-not-look-up',
      comment: 'page, files, anchor, marks, store and messages are joined by entrypoints, not by each other',
      severity: 'error' as const,
      from: { path: '^lib/(page|files|anchor|marks|store|messages)/' },
      to: { path: '^(entrypoints|components|tests|bench|scripts)/' },
    },
    {
      name: 'page-side-stays-out-of-the-store',
      comment: 'IndexedDB in a content script belongs to the news site',
      severity: 'error' as const,
      from: { path: '^(lib/(page|anchor|marks)|entrypoints/[^/]+\\.content)/' },
      to: { path: '^lib/(store|ingest|exchange|files)/' },
    },
    {
      name: 'only-store-has-dexie',
      severity: 'error' as const,
      from: { pathNot: '^lib/store/' },
      to: { path: 'node_modules/dexie' },
    },
    {
      name: 'only-messages-and-entrypoints-have-the-browser',
      severity: 'error' as const,
      from: { path: '^(lib|components)/', pathNot: '^lib/messages/' },
      to: { path: 'node_modules/(webextension-polyfill|@wxt-dev|wxt)' },
    },
    {
      name: 'components-take-props',
      comment: 'components know the model and views, nothing that stores or sends',
      severity: 'error' as const,
      from: { path: '^components/' },
      to: {
        path: '^(lib/(store|messages|page|files|anchor|marks|ingest|exchange|quotations|attribution|utterances|counter)|entrypoints)/',
      },
    },
    {
      name: 'entrypoints-never-meet',
      severity: 'error' as const,
      from: { path: '^entrypoints/([^/]+)/' },
      to: { path: '^entrypoints/', pathNot: '^entrypoints/$1/' },
    },
    {
      name: 'nobody-imports-seeds-or-tests',
      severity: 'error' as const,
      from: { path: '^(lib|components|entrypoints|scripts)/' },
      to: { path: '^(seeds|tests)/' },
    },
    { name: 'no-cycles', severity: 'error' as const, from: {}, to: { circular: true } },
    {
      name: 'could-not-resolve',
      severity: 'error' as const,
      from: {},
      to: { couldNotResolve: true, pathNot: '^(wxt|#imports|node:)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.layers.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.css', '.json'] },
  },
} satisfies IConfiguration;
