/** ROOF. The thread in which files of strangers are parsed: one file in, what was read of it out. It may be ended at any moment. */
import { parentPort } from 'node:worker_threads';
import { parseFile } from './articles/index.ts';
import type { Errand } from './parsing.ts';

parentPort?.on('message', async ({ file, limits }: Errand) => {
  parentPort?.postMessage(await parseFile(file, limits));
});
