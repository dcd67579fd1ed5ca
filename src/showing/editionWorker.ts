/** ROOF. The thread that shows a briefing beside the caller's own: it loads what showing takes, then takes turns until none is left. */
import { parentPort } from 'node:worker_threads';
import { disk } from '../disk.ts';
import { openPdf } from '../outputs/index.ts';
import { openAudience } from './audiences.ts';
import { show } from './editions.ts';
import { keepNothing } from './kept.ts';
import { type Task, takeTurns } from './sideBySide.ts';

const loaded = Promise.all([
  openPdf(),
  import('../briefing/index.ts'),
  import('../charts/index.ts'),
  import('../document/index.ts'),
  import('../layout/index.ts'),
  import('./linkedPage.ts'),
]);

parentPort?.on('message', async ({ briefing, audiences, order, turns }: Task) => {
  await loaded;
  const memory = keepNothing();
  const opened = audiences.map((name) => openAudience(disk, name));
  parentPort?.postMessage(await takeTurns(opened, turns, (audience) => show(briefing, audience, order, { world: disk, memory })));
});
