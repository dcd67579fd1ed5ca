/** ROOF. The thread that shows a briefing beside the caller's own: what it takes it opens while the articles are still read. */
import { parentPort, workerData } from 'node:worker_threads';
import { disk } from '../disk.ts';
import type { Briefing } from '../model.ts';
import { openAudience } from './audiences.ts';
import { openShow, type Show } from './editions.ts';
import { keepNothing } from './kept.ts';
import { type Errand, takeTurns } from './sideBySide.ts';

const { audiences, own, order, taken } = workerData as Errand;
const memory = keepNothing();
const opened = new Map<string, Promise<Show>>();

function open(name: string): Promise<Show> {
  const show = opened.get(name) ?? openAnew(name);
  opened.set(name, show);
  return show;
}

async function openAnew(name: string): Promise<Show> {
  return openShow(openAudience(disk, name), order, { world: disk, memory });
}

/** What is wrong with an audience is told when its turn comes. */
async function openAhead(): Promise<void> {
  for (const name of audiences.slice(own)) {
    if (isAsked) return;
    await open(name).catch(() => undefined);
    // Whoever asks is heard between two audiences.
    await new Promise(setImmediate);
  }
}

let isAsked = false;
parentPort?.once('message', async (briefing: Briefing) => {
  isAsked = true;
  const make = async ({ name }: { readonly name: string }) => (await open(name))(briefing);
  parentPort?.postMessage(
    await takeTurns(
      audiences.map((name) => ({ name })),
      { own, taken },
      make,
    ),
  );
});
void openAhead();
