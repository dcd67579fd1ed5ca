// What `npm run bundle` makes of `src/`: scripts that `src/launching/` loads with code that V8 kept of them, and the modules that load them.
import { defineConfig } from 'rolldown';

/** Found on disk when they are wanted: the canvas that Chart.js asks for is ours, and HarfBuzz brings a program beside its module. */
const external = ['canvas', 'chart.js', 'chartjs-node-canvas', 'harfbuzzjs'];

/** A script has no way of its own to import a module; the one that loads it lends it one. */
const lentImport = {
  name: 'lent-import',
  renderChunk: (code) => code.replaceAll(/\bimport\(("[\w:/-]+")\)/g, 'require.load($1)'),
};

export default defineConfig([
  {
    input: ['src/cli.ts', 'src/index.ts', 'src/worker.ts', 'src/showing/editionWorker.ts'],
    platform: 'node',
    external,
    plugins: [lentImport],
    logLevel: 'warn',
    output: { dir: 'dist', format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
  },
  {
    input: ['src/launching/cli.ts', 'src/launching/index.ts', 'src/launching/thread.ts', 'src/launching/warm.ts'],
    platform: 'node',
    logLevel: 'warn',
    output: { dir: 'dist', format: 'esm' },
  },
]);
