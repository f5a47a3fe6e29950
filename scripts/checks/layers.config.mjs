/**
 * Who may import whom. Each layer lists its packages by name; Node's own modules are open to those that run in
 * Node. What is not listed is refused, so a new package in a layer is a decision, not an accident.
 */

const anyPackage = (names) =>
  `^node_modules/(${names.map((name) => name.replace('.', '\\.')).join('|')})/`;

/**
 * A layer may reach its own folder, the folders and packages named, and nothing else.
 *
 * @param {{ name: string, folder: string, folders?: string[], packages?: string[], node?: boolean }} layer
 */
function layer({ name, folder, folders = [], packages = [], node = false }) {
  const allowed = [folder, ...folders].map((path) => `^${path}/`);
  if (packages.length > 0) allowed.push(anyPackage(packages));
  const to = { pathNot: allowed, ...(node && { dependencyTypesNot: ['core'] }) };
  return { name, severity: 'error', from: { path: `^${folder}/` }, to };
}

/** @type {Parameters<typeof layer>[0][]} */
const layers = [
  {
    name: 'shared-runs-anywhere',
    folder: 'shared',
    packages: ['zod', 'temporal-polyfill', 'dinero.js', 'intl-messageformat'],
  },
  {
    name: 'core-knows-no-electron',
    folder: 'electron/core',
    folders: ['shared'],
    node: true,
    packages: [
      '@e965/xlsx',
      '@hyzyla/pdfium',
      '@types/pdfkit',
      '@types/yauzl',
      '@types/yazl',
      'age-encryption',
      'bidi-js',
      'chardet',
      'date-holidays',
      'exifreader',
      'file-type',
      'filenamify',
      'fontkit',
      'harfbuzzjs',
      'libheif-js',
      'linebreak',
      'lowdb',
      'papaparse',
      'pdfkit',
      'postal-mime',
      'sharp',
      'temporal-polyfill',
      'tinyld',
      'yauzl',
      'yazl',
      'zxing-wasm',
    ],
  },
  {
    name: 'cli-knows-no-electron',
    folder: 'electron/cli',
    folders: ['shared', 'electron/core'],
    node: true,
  },
  {
    name: 'main-composes',
    folder: 'electron/main',
    folders: ['shared', 'electron/core', 'electron/cli'],
    node: true,
    packages: ['electron', 'lowdb'],
  },
  {
    name: 'preload-is-thin',
    folder: 'electron/preload',
    folders: ['shared'],
    packages: ['electron'],
  },
  {
    name: 'renderer-is-a-page',
    folder: 'renderer/src',
    folders: ['shared'],
    packages: [
      '@atlaskit/pragmatic-drag-and-drop',
      '@mantine/core',
      '@mantine/hooks',
      '@tabler/icons-react',
      '@tanstack/react-query',
      '@tanstack/react-virtual',
      '@types/react',
      '@types/react-dom',
      'get-nonce',
      'react',
      'react-dom',
      'temporal-polyfill',
    ],
  },
];

/** Node's ways to a network, and packages that are one. */
const network =
  '^(node:)?(dgram|dns|http|http2|https|inspector|net|tls)(/|$)|^node_modules/(axios|got|node-fetch|undici|ws)/';

/** @type {any} checked by the library when it runs */
export const ruleSet = {
  forbidden: [
    ...layers.map(layer),
    {
      name: 'zod-through-one-door',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/', pathNot: '^shared/zod\\.ts$' },
      to: { path: '^node_modules/zod/' },
    },
    {
      name: 'no-network',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/', pathNot: '^electron/core/noNetwork\\.ts$' },
      to: { path: network },
    },
    {
      name: 'features-stand-alone',
      severity: 'error',
      from: { path: '^renderer/src/features/([^/]+)/' },
      to: { path: '^renderer/src/features/', pathNot: '^renderer/src/features/$1/' },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: { path: '^renderer/src/ui/' },
      to: { path: '^renderer/src/(features/|App\\.tsx$|main\\.tsx$)' },
    },
    {
      name: 'product-knows-no-tests',
      severity: 'error',
      from: { path: '^(shared|electron|renderer|scripts)/' },
      to: { path: '^tests/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
};

export const ruleOptions = {
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '\\.(css|json)$' },
  tsPreCompilationDeps: true,
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
    mainFields: ['module', 'main', 'types'],
  },
};
