/** ROOF. A briefing shown to several audiences at once, by as many threads as the machine has processors. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { shippedPath } from '../disk.ts';
import type { Briefing, Problem, World } from '../model.ts';
import { BriefError } from '../problems.ts';
import type { Audience } from './audiences.ts';
import { type Edition, openShow, type ShowOrder } from './editions.ts';
import { keepNothing } from './kept.ts';

/** An edition as it is written. */
export type Shown = Omit<Edition, 'web'>;

/** What a thread is started for: it opens what these audiences take while the articles are read. */
export interface Errand {
  /** Which of our programs the thread runs. */
  readonly program: string;
  /** Audiences in the order in which they are taken; first of all its own. */
  readonly audiences: readonly string[];
  readonly own: number;
  readonly order: ShowOrder;
  /** One number that all threads share: how many audiences are taken. */
  readonly taken: Int32Array<SharedArrayBuffer>;
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

/** Shows to the audiences with as many threads as help, the caller's among them; where others would not see the files of `world`, alone. */
export function openShowing(audiences: readonly Audience[], order: ShowOrder, world: World): Showing {
  const most = world.readInThreads === world.read ? Math.min(availableParallelism(), mostThreads) : 1;
  // What takes longest is begun first: an audience that promises no number of pages prints all there is.
  const queue = audiences.toSorted((a, b) => Number(a.pages !== null) - Number(b.pages !== null));
  const threads = Math.max(0, Math.min(queue.length, most) - 1);
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(threads + 1);
  const names = queue.map(({ name }) => name);
  const others = Array.from({ length: threads }, (_, own) =>
    openThread({ program: 'editionWorker.cjs', audiences: names, own, order, taken }),
  );
  return {
    async editions(briefing) {
      const sent = others.map((thread) => thread.show(briefing));
      const memory = keepNothing();
      const make = async (audience: Audience): Promise<Edition> => (await openShow(audience, order, { world, memory }))(briefing);
      const outcomes = [...(await takeTurns(queue, { own: threads, taken }, make)), ...(await Promise.all(sent)).flat()];
      return audiences.map(({ name }) => shownOf(outcomes.find((outcome) => outcome.audience === name)));
    },
    close: async () => void (await Promise.all(others.map((thread) => thread.close()))),
  };
}

/** Shows to one's own audience, then to one after the other that nobody has taken. */
export async function takeTurns<Whom extends Pick<Audience, 'name'>>(
  audiences: readonly Whom[],
  { own, taken }: Pick<Errand, 'own' | 'taken'>,
  make: (audience: Whom) => Promise<Edition>,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let turn = own; ; turn = Atomics.add(taken, 0, 1)) {
    const audience = audiences[turn];
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
  show(briefing: Briefing): Promise<readonly Outcome[]>;
  close(): Promise<number>;
}

function openThread(errand: Errand): Thread {
  const worker = new Worker(shippedPath('dist', 'thread.js'), { workerData: errand });
  // It keeps nobody waiting who ends before it was needed.
  worker.unref();
  return {
    show: (briefing) =>
      new Promise((resolve, reject) => {
        worker.ref();
        worker.once('message', resolve).once('error', reject);
        worker.postMessage(briefing);
      }),
    close: () => worker.terminate(),
  };
}
