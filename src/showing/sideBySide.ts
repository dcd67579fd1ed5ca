/** ROOF. A briefing shown to several audiences at once, by as many threads as the machine has processors. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { shippedPath } from '../disk.ts';
import type { Briefing, Problem, World } from '../model.ts';
import { BriefError } from '../problems.ts';
import type { Audience } from './audiences.ts';
import { type Edition, type ShowOrder, show } from './editions.ts';
import { keepNothing } from './kept.ts';

/** An edition as it is written. */
export type Shown = Omit<Edition, 'web'>;

/** What a thread is sent: all that it needs to show a briefing, and whose turn it is next. */
export interface Task {
  readonly briefing: Briefing;
  /** Audiences in the order in which they are taken. */
  readonly audiences: readonly string[];
  readonly order: ShowOrder;
  /** One number, shared: how many of the audiences were taken. */
  readonly turns: Int32Array<SharedArrayBuffer>;
}

/** One edition, or what prevented it: problems where the user can mend it. */
export interface Outcome {
  readonly audience: string;
  readonly shown: Shown | null;
  readonly problems: readonly Problem[];
  readonly bug: unknown;
}

export interface Showing {
  /** The editions in the order of the audiences; throws what the first of them threw. */
  editions(briefing: Briefing): Promise<readonly Shown[]>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** More threads than this have nothing to do for the audiences that ship. */
const mostThreads = 4;

/**
 * Opens threads for all audiences but one, which is shown where the caller stands; each loads what it needs while the articles are read.
 * Where threads would not see the files of `world` there are none.
 */
export function openShowing(audiences: readonly Audience[], order: ShowOrder, world: World): Showing {
  const count = world.seenByThreads ? Math.min(audiences.length, availableParallelism(), mostThreads) - 1 : 0;
  const threads = Array.from({ length: Math.max(count, 0) }, () => openThread());
  // What takes longest is begun first: an audience that promises no number of pages prints all there is.
  const queue = audiences.toSorted((a, b) => Number(a.pages !== null) - Number(b.pages !== null));
  return {
    async editions(briefing) {
      const turns = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      const task: Task = { briefing, audiences: queue.map(({ name }) => name), order, turns };
      const others = threads.map((thread) => thread.work(task));
      const memory = keepNothing();
      const own = await takeTurns(queue, turns, (audience) => show(briefing, audience, order, { world, memory }));
      const outcomes = new Map([...own, ...(await Promise.all(others)).flat()].map((outcome) => [outcome.audience, outcome]));
      return audiences.map(({ name }) => shownOf(outcomes.get(name)));
    },
    close: async () => void (await Promise.all(threads.map((thread) => thread.close()))),
  };
}

/** Shows one after the other of those whom nobody else has taken. */
export async function takeTurns(
  audiences: readonly Audience[],
  turns: Task['turns'],
  make: (audience: Audience) => Promise<Edition>,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (;;) {
    const audience = audiences[Atomics.add(turns, 0, 1)];
    if (!audience) return outcomes;
    outcomes.push(await outcomeOf(audience.name, () => make(audience)));
  }
}

async function outcomeOf(audience: string, make: () => Promise<Edition>): Promise<Outcome> {
  const nothing = { audience, shown: null, problems: [], bug: null };
  try {
    const { web: _, ...shown } = await make();
    return { ...nothing, shown };
  } catch (error) {
    return error instanceof BriefError ? { ...nothing, problems: error.problems } : { ...nothing, bug: error };
  }
}

function shownOf(outcome: Outcome | undefined): Shown {
  if (outcome?.shown) return outcome.shown;
  if (outcome && outcome.problems.length > 0) throw new BriefError(...outcome.problems);
  throw outcome?.bug ?? new Error('An audience was shown nothing.');
}

interface Thread {
  work(task: Task): Promise<readonly Outcome[]>;
  close(): Promise<number>;
}

function openThread(): Thread {
  const worker = new Worker(shippedPath('dist', 'thread.js'), { workerData: 'editionWorker.cjs' });
  // It keeps nobody waiting who ends before it was needed.
  worker.unref();
  return {
    work: (task) =>
      new Promise((resolve, reject) => {
        worker.ref();
        worker.once('message', resolve).once('error', reject);
        worker.postMessage(task);
      }),
    close: () => worker.terminate(),
  };
}
